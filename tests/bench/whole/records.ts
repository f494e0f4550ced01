/** The records of a district in the plainest form, for makers of sites that know nothing of tables. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadModel } from '../../../src/build/load-model.ts';
import { cellsOf } from '../../../src/ledger/digest.ts';
import type { AnyRow, Records } from '../../../src/records/define.ts';
import { listsWithPages, partsTableOf, titleOf } from '../../../src/records/index.ts';
import type { Table } from '../../../src/tables/define.ts';

type Field = readonly [label: string, text: string];

export interface PlainRecord {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly parts: readonly { readonly fields: readonly Field[] }[];
}

export interface PlainList {
  readonly path: string;
  readonly title: string;
  readonly records: readonly PlainRecord[];
}

/** What the pages of records say: every filled column, and the rows that are parts of a record. */
export async function plainLists(folder: string): Promise<PlainList[]> {
  const { tables } = await loadModel(folder);
  if (tables === undefined) throw new Error(`${folder} does not pass the check`);
  const rowsOf = (name: string) =>
    (tables as Readonly<Record<string, readonly AnyRow[]>>)[name] ?? [];
  return listsWithPages.map((list) => plainList(list, rowsOf));
}

function plainList(list: Records, rowsOf: (name: string) => readonly AnyRow[]): PlainList {
  const { table } = list;
  const parts = partsTableOf(list);
  const { partOf = '' } = parts ?? {};
  const byWhole = Map.groupBy(parts === undefined ? [] : rowsOf(parts.name), (row) =>
    String(row[partOf]),
  );
  const records = rowsOf(table.name).map((row) => ({
    id: row.id,
    name: String(row[table.naming] ?? row.id),
    fields: fieldsOf(table, row),
    parts: (byWhole.get(row.id) ?? []).map((part) => ({
      fields: parts === undefined ? [] : fieldsOf(parts, part),
    })),
  }));
  return { path: table.name, title: titleOf(list), records };
}

function fieldsOf(table: Table, row: AnyRow): Field[] {
  const cells = cellsOf(table, row);
  return Object.entries(table.columns).flatMap(([key, { label }]) =>
    cells[key] ? [[label, cells[key]] as const] : [],
  );
}

/** As Eleventy reads them: one file. */
export function writeForEleventy(file: string, site: string, lists: readonly PlainList[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ site, lists }));
}

/** As Hugo reads them: a file for each page, with all it says at its head. */
export function writeForHugo(folder: string, lists: readonly PlainList[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const list of lists) {
    const below = path.join(folder, list.path);
    mkdirSync(below, { recursive: true });
    writeFileSync(path.join(below, '_index.md'), `${JSON.stringify({ title: list.title })}\n`);
    for (const { id, name, fields, parts } of list.records)
      writeFileSync(
        path.join(below, `${id}.md`),
        `${JSON.stringify({ title: name, slug: id, fields, parts })}\n`,
      );
  }
}
