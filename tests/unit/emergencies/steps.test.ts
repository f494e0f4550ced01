import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSteps, weightsIn } from '../../../src/emergencies/steps.ts';
import { runs } from '../property.ts';

const steps = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 200 });

test('weights in whole steps are read as they were written, two in a letter', () => {
  fc.assert(
    fc.property(steps, (values) => {
      const even = [...values, ...values];
      const written = inSteps(
        even.map((value) => value * 0.5),
        0.5,
      );
      expect([...weightsIn(written)].map((weight) => weight * 2 + 0)).toEqual(even);
      expect(written.letters).toHaveLength(values.length);
    }),
    runs(100),
  );
});

test('a weight is put to the nearest step, and none beyond the last', () => {
  expect([...weightsIn(inSteps([0.9, -1.6, 100, -100], 1, 3))]).toEqual([1, -2, 3, -3]);
});

test('letters need no mark before them, neither in JSON nor in a script', () => {
  const all = Array.from({ length: 81 }, (_, at) => [Math.floor(at / 9) - 4, (at % 9) - 4]).flat();
  const { letters } = inSteps(all, 1);
  expect(new Set(letters).size).toBe(81);
  expect(letters).toMatch(/^[!-~]*$/);
  expect(letters).not.toMatch(/["\\&<>']/);
  // Whoever looks for the addresses of persons would find some: VX, QQ, an @.
  expect(letters).not.toMatch(/[xq@]/i);
});
