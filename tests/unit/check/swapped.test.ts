/** Two columns of free text that changed places: each would do in the other's, so that only what was published tells. */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { checkTables } from '../../../src/check/run.ts';
import { type LoadedFile, loadBytes } from '../../../src/load/load.ts';
import { districtBytes, PUBLISHED } from '../district.ts';

const loaded = new Map(
  [...districtBytes()].map(([name, content]) => [name, loadBytes(`data/${name}`, content)]),
);
const FILE = 'boundary-items.csv';

/** What is newly said when the file has become another. */
function said(change: (sheet: LoadedFile) => LoadedFile): string[] {
  const sheet = loaded.get(FILE);
  if (sheet === undefined) throw new Error(`${FILE} is not there`);
  const check = (files: ReadonlyMap<string, LoadedFile>) =>
    checkTables(files, { today: PUBLISHED }).problems.map(sentence);
  const before = new Set(check(loaded));
  return check(new Map(loaded).set(FILE, change(sheet))).filter((one) => !before.has(one));
}

function swapped<Value>(values: readonly Value[], one: number, other: number): Value[] {
  return values.map(
    (value, at) => (at === one ? values[other] : at === other ? values[one] : value) ?? value,
  );
}

const placesOf = ({ header }: LoadedFile) =>
  ['包括情形', '不包括情形'].map((label) => header.indexOf(label)) as [number, number];

describe('said once, with which two and what to do, and nothing that follows from it', () => {
  const cause =
    /^data\/boundary-items\.csv:2 包括情形「.*」这一列的内容在「不包括情形」那一列里，两列像是对调或错位了。把「包括情形」和「不包括情形」的内容换回来.*〔column-in-place〕$/;

  test('where the cells changed places', () => {
    const found = said((sheet) => {
      const [one, other] = placesOf(sheet);
      const rows = sheet.rows.map((row) => ({ ...row, cells: swapped(row.cells, one, other) }));
      return { ...sheet, rows };
    });
    expect(found).toEqual([expect.stringMatching(cause)]);
  });

  test('where the labels did', () => {
    const found = said((sheet) => {
      const [one, other] = placesOf(sheet);
      return { ...sheet, header: swapped(sheet.header, one, other) };
    });
    expect(found).toEqual([expect.stringMatching(cause)]);
  });
});

test('columns in another order are no fault, nor are a few rows in which both were rewritten', () => {
  const reordered = said((sheet) => {
    const [one, other] = placesOf(sheet);
    const rows = sheet.rows.map((row) => ({ ...row, cells: swapped(row.cells, one, other) }));
    return { ...sheet, rows, header: swapped(sheet.header, one, other) };
  });
  expect(reordered).toEqual([]);
  const few = said((sheet) => {
    const [one, other] = placesOf(sheet);
    const rows = sheet.rows.map((row, at) =>
      at < 3 ? { ...row, cells: swapped(row.cells, one, other) } : row,
    );
    return { ...sheet, rows };
  });
  expect(few.filter((one) => one.includes('column-in-place'))).toEqual([]);
  expect(few.length).toBeGreaterThan(0);
});
