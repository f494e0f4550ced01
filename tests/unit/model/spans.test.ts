import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Spans } from '../../../src/model/spans.ts';
import { runs } from '../property.ts';

const day = fc.constantFrom(...'abcdefg');

test('as many hold on a day as a walk over all of them finds', () => {
  const spans = fc.array(fc.record({ from: day, until: fc.option(day, { nil: undefined }) }));
  fc.assert(
    fc.property(spans, day, (all, on) => {
      const held = all.filter(
        ({ from, until }) => from <= on && (until === undefined || on < until),
      );
      expect(new Spans(all).on(on)).toBe(held.length);
    }),
    runs(100),
  );
});
