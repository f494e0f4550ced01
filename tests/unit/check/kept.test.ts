/** What the rows of one check and of the next have in common, where the same process checks again. */
import { describe, expect, test } from 'vitest';
import { Kept } from '../../../src/check/kept/kept.ts';
import { type CheckedTables, checkTables } from '../../../src/check/run.ts';
import { allTables, type TableName } from '../../../src/tables/index.ts';
import { districtBytes, PUBLISHED } from '../district.ts';

const FOLDER = 'data';

type Files = ReadonlyMap<string, string>;

/** Without a ledger, so that whatever is changed passes. */
const start: Files = new Map(
  [...districtBytes()]
    .filter(([name]) => !/ledger|publications|published/.test(name))
    .map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
);

/** Checks one state of the files after another in one process. */
function checked(...states: readonly Files[]): CheckedTables[] {
  const kept = new Kept();
  return states.map((files) => {
    const loaded = [...files].map(
      ([name, text]) => [name, kept.files.read(`${FOLDER}/${name}`, Buffer.from(text))] as const,
    );
    kept.files.keepRead();
    const { tables, problems } = checkTables(new Map(loaded), {
      ...{ today: PUBLISHED, folder: FOLDER, kept },
    });
    if (tables === undefined) throw new Error(JSON.stringify(problems[0]));
    return tables;
  });
}

const edited = (file: string, edit: (text: string) => string): Files => {
  const before = start.get(file) ?? '';
  const after = edit(before);
  expect(after).not.toBe(before);
  return new Map(start).set(file, after);
};

/** The ids of the rows that are not the very same as before, by table; tables of which all are, and that are the very same, are left out. */
function others(before: CheckedTables, after: CheckedTables): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { name } of allTables) {
    const [was, is] = [before[name as TableName], after[name as TableName]];
    if (was === is) continue;
    const known = new Set<object>(was);
    found[name] = is.filter((row) => !known.has(row)).map(({ id }) => id);
  }
  return found;
}

const between = (...[first, second]: readonly Files[]): Record<string, string[]> => {
  const [before, after] = checked(first ?? start, second ?? start);
  if (before === undefined || after === undefined) throw new Error('there were two checks');
  return others(before, after);
};

/** A body with a telephone of its own, and the line it stands on. */
const lines = (start.get('bodies.csv') ?? '').trimEnd().split('\n');
const line = lines.findIndex((one) => /,12345,/.test(one));
const body = lines[line]?.split(',')[0] ?? '';

describe('of the rows of one check, the next has', () => {
  test('all, in the very same lists, where nothing is done', () => {
    expect(between(start, new Map(start))).toEqual({});
  });

  test('all but the one in which a cell was changed', () => {
    const other = lines.with(line, (lines[line] ?? '').replace(',12345,', ',0536-7654321,'));
    const files = new Map(start).set('bodies.csv', `${other.join('\n')}\n`);
    expect(between(start, files)).toEqual({ bodies: [body] });
  });

  test('those that stand on other lines, below one that was added', () => {
    const text = start.get('synonyms.csv') ?? '';
    const second = text.split('\n')[1] ?? '';
    const added = second.split(',').with(0, 'ty-xin-jia-de').with(1, '新加的说法').join(',');
    const files = edited('synonyms.csv', () => text.replace('\n', `\n${added}\n`));
    expect(between(start, files)).toEqual({ synonyms: ['ty-xin-jia-de'] });
  });

  test('those whose cells are as they were, but for the ones in which a name means another record now', () => {
    const [{ duties: written = [] } = {}] = checked(start);
    const who = written[0]?.body ?? '';
    const files = edited('bodies.csv', (text) => text.replaceAll(`${who},`, `${who}-x,`));
    const [before, after] = checked(start, files);
    if (before === undefined || after === undefined) throw new Error('there were two checks');
    const found = others(before, after);
    const meant = after.duties.filter((row) => row.body === `${who}-x`).map(({ id }) => id);
    expect(meant.length).toBeGreaterThan(0);
    expect(meant.length).toBeLessThan(after.duties.length);
    expect(found['duties']).toEqual(meant);
    expect(found['bodies']).toContain(`${who}-x`);
  });

  test('all again, when what was done is undone and done anew', () => {
    const files = edited('synonyms.csv', (text) => text.replace(/.*\n$/, ''));
    const [first, , third] = checked(start, files, start);
    expect(third).toEqual(first);
  });
});

test('nobody can change a row, nor a list in it, nor the list of them', () => {
  const [tables] = checked(start);
  const seen = new Set<object>();
  const isFixed = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return true;
    seen.add(value);
    return Object.isFrozen(value) && Object.values(value).every(isFixed);
  };
  for (const { name } of allTables) expect(isFixed(tables?.[name as TableName]), name).toBe(true);
  expect(seen.size).toBeGreaterThan(1000);
});
