import { expect, test } from 'vitest';
import { fitted, type Weighed } from '../../search/fitted.ts';

const example = (features: readonly number[], is: boolean, counts = 1): Weighed => ({
  features: Int32Array.from(features),
  shares: Float64Array.from(features, () => 1),
  is,
  counts,
});

test('what stands in the one and not in the other tells them apart', () => {
  const { bias, weights } = fitted(
    [example([0, 2], true), example([1, 2], false), example([0], true), example([1], false)],
    3,
    0.01,
  );
  expect(weights[0]).toBeGreaterThan(1);
  expect(weights[1]).toBeLessThan(-1);
  expect(Math.abs((weights[2] ?? 0) + bias)).toBeLessThan(0.01);
});

test('at its end no weight could be better by the slope', () => {
  const examples = [
    example([0], true, 3),
    example([0], false),
    example([1], false, 2),
    example([], true),
  ];
  const { bias, weights } = fitted(examples, 2, 0.1);
  const chance = (sum: number) => 1 / (1 + Math.exp(-sum));
  const [first = 0, second = 0] = weights;
  // By hand: the sum of what each example is off by, and what draws a weight to nothing.
  const slopeOfFirst = (3 * (chance(bias + first) - 1) + chance(bias + first)) / 7 + 0.1 * first;
  const slopeOfSecond = (2 * chance(bias + second)) / 7 + 0.1 * second;
  expect(slopeOfFirst).toBeCloseTo(0, 3);
  expect(slopeOfSecond).toBeCloseTo(0, 3);
});

test('the same examples teach the same', () => {
  const examples = [example([0, 1], true), example([1], false), example([0], true)];
  expect(fitted(examples, 2, 0.01)).toEqual(fitted(examples, 2, 0.01));
});
