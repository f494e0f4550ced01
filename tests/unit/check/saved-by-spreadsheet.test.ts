/** Every table of a whole district, saved by Excel and by WPS without a cell being touched, says the same as before. */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { checkTables } from '../../../src/check/run.ts';
import { cleaned } from '../../../src/intake/clean.ts';
import { seal } from '../../../src/ledger/seal.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { allTables } from '../../../src/tables/index.ts';
import { districtBytes, PUBLISHED } from '../district.ts';
import { excelSaved, wpsSaved } from '../spreadsheet.ts';

const NOTICES = ['cell-as-saved', 'row-not-blank'];

const check = (bytes: ReadonlyMap<string, Uint8Array>) =>
  checkTables(new Map([...bytes].map(([name, content]) => [name, loadBytes(name, content)])), {
    today: PUBLISHED,
    folder: 'data',
  });

const before = check(districtBytes());
const dates = allTables.flatMap(({ columns }) =>
  Object.values(columns).filter(({ kind }) => kind.isDate),
);

describe.each([
  ['Excel', excelSaved],
  ['WPS', wpsSaved],
])('a district saved by %s', (_name, save) => {
  const bytes = new Map(districtBytes());
  for (const { file } of allTables) bytes.set(file, save(bytes.get(file) ?? new Uint8Array()));
  const after = check(bytes);

  test('is read with notices alone, at most one a column', () => {
    const errors = after.problems.filter(({ level }) => level === '错误');
    expect(errors.map(sentence)).toEqual([]);
    const told = after.problems.filter(({ rule }) => NOTICES.includes(rule));
    const places = told.map(({ path, column }) => `${path} ${column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(told.filter(({ rule }) => rule === 'cell-as-saved').length).toBeGreaterThan(20);
    expect(dates.length).toBeGreaterThan(20);
  });

  test('holds the same rows, so that the ledger and the publications stay as they are', () => {
    expect(after.tables).toEqual(before.tables);
    const sealedAs = ({ tables, ledger }: typeof before) =>
      tables && seal(tables, ledger, PUBLISHED);
    expect(sealedAs(after)).toEqual(sealedAs(before));
  });

  test('is written clean again, byte for byte', () => {
    const decode = (content?: Uint8Array) => new TextDecoder().decode(content);
    for (const table of allTables) {
      const own = bytes.get(table.file) ?? new Uint8Array();
      const clean = cleaned(table, table.file, own);
      expect(clean, table.file).not.toBe('unclear');
      // Line ends alone are no reason to write a file.
      const text = typeof clean === 'string' ? decode(own).replaceAll('\r\n', '\n') : clean.text;
      expect(text.replace('\uFEFF', '')).toBe(decode(districtBytes().get(table.file)));
      if (typeof clean === 'string') continue;
      expect(clean.text.startsWith('\uFEFF')).toBe(true);
      expect(cleaned(table, table.file, new TextEncoder().encode(clean.text))).toBe('clean');
    }
  });
});
