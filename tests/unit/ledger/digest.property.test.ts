import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../../src/ledger/digest.ts';
import { runs } from '../property.ts';

const cells = fc.dictionary(
  fc.string({ unit: fc.constantFrom(...'abcdeXYZ'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  { noNullPrototype: true, maxKeys: 8 },
);

test('neither the order of the cells nor the empty ones change a digest', () => {
  const shuffled = cells.chain((row) =>
    fc.record({
      row: fc.constant(row),
      entries: fc.shuffledSubarray(Object.entries(row), {
        minLength: Object.keys(row).length,
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, fc.boolean(), ({ row, entries }, last) => {
      const empty: [string, string] = ['another', ''];
      const other = Object.fromEntries(last ? [...entries, empty] : [empty, ...entries]);
      expect(digestOf(other)).toBe(digestOf(row));
    }),
    runs(200),
  );
});

test('whatever changes in one cell changes the digest', () => {
  const change = fc.tuple(cells, fc.string({ minLength: 1, maxLength: 6 }), fc.string());
  fc.assert(
    fc.property(change, ([row, key, text]) => {
      const [before, after] = [row[key] ?? '', text];
      if (before !== after) expect(digestOf({ ...row, [key]: text })).not.toBe(digestOf(row));
    }),
    runs(300),
  );
});

test('text that moves from one cell to the next is another record', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const whole = digestOf({ a: left, b: right });
      expect(digestOf({ a: left + right })).not.toBe(whole);
      if (left !== right) expect(digestOf({ a: right, b: left })).not.toBe(whole);
    }),
    runs(200),
  );
});
