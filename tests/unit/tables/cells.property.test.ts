/** What a column reads from a cell it writes back as the same thing, whatever its kind: published files are read again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText } from '../../../src/tables/cell-text.ts';
import type { Column } from '../../../src/tables/column.ts';
import { allTables } from '../../../src/tables/index.ts';
import { runs } from '../property.ts';

const columns = allTables.flatMap((table) =>
  Object.entries(table.columns).map(([key, column]) => ({ name: `${table.name}.${key}`, column })),
);

/** Cells near to good ones: the example, parts of it again and again, one character more, less or other, and any text. */
function cellsFor({ example, options = [], prefixes = [] }: Column): fc.Arbitrary<string> {
  const parts = example.split(/[;:#]/).filter((part) => part !== '');
  const written = [example, ...parts, ...options, ...prefixes.map((prefix) => `${prefix}-01`)];
  const some = fc.constantFrom(...written);
  const joined = fc
    .array(some, { minLength: 1, maxLength: 4 })
    .chain((chosen) => fc.constantFrom(';', '；', ':', '#').map((mark) => chosen.join(mark)));
  const slip = fc
    .tuple(
      some,
      fc.nat(),
      fc.constantFrom('', '0', '1', '.', ' ', ';', '-', '街', '（历史引用）'),
      fc.boolean(),
    )
    .map(([text, at, put, over]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + (over ? 1 : 0));
    });
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  return fc.oneof(fc.constant(''), some, joined, slip, fc.nat({ max: 400 }).map(String), text);
}

describe('a cell that is read and written', () => {
  test.each(columns)('$name reads the same again, and is written the same', ({ column }) => {
    let taken = 0;
    fc.assert(
      fc.property(cellsFor(column), (cell) => {
        const read = column.schema.safeParse(cell);
        if (!read.success) return;
        taken += 1;
        const written = cellText(column, read.data);
        const again = column.schema.safeParse(written);
        expect(again.success, `${cell} → ${written}`).toBe(true);
        expect(again.data).toEqual(read.data);
        expect(cellText(column, again.data)).toBe(written);
      }),
      runs(60),
    );
    // Where every cell were refused, nothing would have been shown.
    expect(taken).toBeGreaterThan(5);
  });
});
