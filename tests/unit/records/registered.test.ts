/** Whatever has a file in one of these rooms is registered: forgetting it is a failure that names it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { isNone, type Records } from '../../../src/records/define.ts';
import { allLists, listOf } from '../../../src/records/index.ts';
import type { Table } from '../../../src/tables/define.ts';
import { allTables } from '../../../src/tables/index.ts';
import * as ledgerTables from '../../../src/tables/ledger.ts';

/** Of the project or of a copy of it, whichever this file stands in. */
const root = path.resolve(import.meta.dirname, '../../..');

/** Everything that the files of a room export, with the file. */
async function exportsOf(room: string): Promise<{ file: string; value: unknown }[]> {
  const names = readdirSync(path.join(root, room)).filter(
    (name) => name.endsWith('.ts') && name !== 'index.ts',
  );
  const modules = names.map(async (name) => {
    const exported: Record<string, unknown> = await import(path.join(root, room, name));
    return Object.values(exported).map((value) => ({ file: `${room}/${name}`, value }));
  });
  return (await Promise.all(modules)).flat();
}

const hasKeys = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);

const isTable = (value: unknown): value is Table => hasKeys(value, 'name', 'file', 'columns');
const isList = (value: unknown): value is Records => hasKeys(value, 'table', 'path', 'lead');

/** The files of the ledger are written by a command and are no tables of a clerk. */
const KEPT_APART: readonly Table[] = Object.values(ledgerTables).filter(isTable);

test('every table that is defined is in the registry of tables', async () => {
  const defined = (await exportsOf('src/tables')).filter(({ value }) => isTable(value));
  expect(defined.length).toBeGreaterThan(10);
  const forgotten = defined.filter(
    ({ value }) => isTable(value) && !allTables.includes(value) && !KEPT_APART.includes(value),
  );
  expect(forgotten.map(({ file }) => file)).toEqual([]);
});

test('every list that is defined is in the registry of lists', async () => {
  const defined = (await exportsOf('src/records')).filter(({ value }) => isList(value));
  expect(defined.length).toBeGreaterThan(10);
  const forgotten = defined.filter(({ value }) => isList(value) && !allLists.includes(value));
  expect(forgotten.map(({ file }) => file)).toEqual([]);
});

test('every rule that is written is in the registry of rules', async () => {
  const written = (await exportsOf('src/check/rules')).filter(({ value }) =>
    hasKeys(value, 'id', 'why', 'scope'),
  );
  expect(written.length).toBeGreaterThan(70);
  const known: readonly unknown[] = rules;
  expect(written.filter(({ value }) => !known.includes(value)).map(({ file }) => file)).toEqual([]);
});

describe('every published table that is not a part', () => {
  const published = allTables.filter((table) => table.published && table.partOf === undefined);

  test.each(published)('$name says how it is shown', ({ name }) => {
    expect(listOf(name)?.table.name).toBe(name);
  });

  test.each(allLists)('$table.name: what it has not, it says why', (list) => {
    const { nav, page, search, calendar, figure, onBodies } = list;
    for (const said of [nav, page, search, calendar, figure, onBodies])
      if (isNone(said)) expect(said.none).toMatch(/^\p{Script=Han}.{4,}$/u);
  });
});
