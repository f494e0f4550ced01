/** What is written as CSV is read as it was, whatever stands in the cells. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvLines, csvText } from '../../../src/ledger/csv-text.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { runs } from '../property.ts';

/** Any text that a cell may hold: a lone carriage return and a zero byte are faults of a file. */
const cell = fc
  .oneof(
    fc.constantFrom(
      '',
      ' ',
      '"',
      '""',
      ',',
      '\n',
      ';',
      '\t',
      '\uFEFF',
      '，',
      '“引”',
      '=1+1',
      'a"b,c\nd',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(fc.constantFrom('"', ',', '\n', ' ', '街', 'a', '\u2028', '\u00A0'), { maxLength: 8 })
      .map((parts) => parts.join('')),
  )
  .filter((text) => !/[\r\0]/.test(text));

const sheet = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    header: fc.constant(Array.from({ length: width }, (_, index) => `列${index + 1}`)),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
    newline: fc.constantFrom('\n' as const, '\r\n' as const),
  }),
);

const isBlank = (row: readonly string[]) => row.every((text) => text.trim() === '');
const load = (text: string) => loadBytes('a.csv', new TextEncoder().encode(text));
const linesOf = (text: string) => text.split('\n').length - 1;

test('rows come back cell by cell, on the lines on which they stand', () => {
  fc.assert(
    fc.property(sheet, ({ header, rows, newline }) => {
      const loaded = load(csvText(header, rows, newline));
      const placed = rows.map((cells, index) => ({
        // The lines of all that stands before it, and its own.
        line: linesOf(csvText(header, rows.slice(0, index), newline)) + 1,
        cells,
      }));
      expect(loaded.header).toEqual(header);
      expect(loaded.rows).toEqual(placed.filter((row) => !isBlank(row.cells)));
      // A row of which nothing can be seen is named, not dropped; those at the end are counted.
      const last = placed.findLastIndex((row) => !isBlank(row.cells)) + 1;
      const blank = placed.slice(0, last).filter((row) => isBlank(row.cells));
      const [first, ...others] = placed.slice(last);
      expect(loaded.faults).toEqual([
        ...(first
          ? [{ kind: 'edges', line: first.line, rows: others.length + 1, columns: 0 }]
          : []),
        ...blank.map(({ line }) => ({ kind: 'blank-row', line })),
      ]);
    }),
    runs(400),
  );
});

test('with a byte order mark or without, with the line ends of Windows or not, a file reads the same', () => {
  fc.assert(
    fc.property(sheet, ({ header, rows }) => {
      const text = csvText(header, rows);
      const bare = text.slice(1);
      expect(load(bare)).toEqual(load(text));
      expect(load(csvText(header, rows, '\r\n'))).toEqual(load(text));
    }),
    runs(200),
  );
});

test('every cell is written as a program that knows all about CSV writes it', () => {
  const formula = /^[=+\-@\t\r\n＝＋－＠]/;
  const any = fc.oneof(cell, fc.constantFrom('=1', '\r', '\r\n', '\t', '＝1', 'a\rb', ' a', 'a '));
  const rows = fc.array(fc.array(any, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (cells, newline, escapes) => {
      const options = escapes ? { newline, escapeFormulae: formula } : { newline };
      expect(csvLines(cells, newline, escapes ? formula : undefined)).toBe(
        `${Papa.unparse(cells, options)}${newline}`,
      );
    }),
    runs(400),
  );
});
