/** What records are called, for who names very many of them: one answer for a table, and not one for each of its cells. */
import { asked } from '../model/asked.ts';
import { inWords } from '../model/cells.ts';
import type { Model } from '../model/model.ts';
import type { AnyRow } from '../records/define.ts';
import type { Column } from '../tables/column.ts';
import { type TableName, tableNamed, tables } from '../tables/index.ts';
import { downloadText as words } from '../words/download-text.ts';

/** What a record of a table is called; undefined where there is none. */
export type Called = (table: string, id: string) => string | undefined;

/** Looks names up in a model, table by table. */
export function namesIn(model: Model): Called {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (table, id) => {
    if (!Object.hasOwn(tables, table)) return undefined;
    const names = known.get(table) ?? new Map(namesOf(model, table));
    known.set(table, names);
    return names.get(id);
  };
}

/** In two lists of words, which are told faster than pairs. */
function namesOf(model: Model, table: string): [id: string, name: string][] {
  const [ids, names] = allCalled(model, table);
  return ids.map((id, at) => [id, names[at] ?? id]);
}

const allCalled = asked(
  'all-called',
  (model, table: string): readonly [ids: readonly string[], names: readonly string[]] => {
    const rows = model.tables[table as TableName] as readonly AnyRow[];
    return [rows.map(({ id }) => id), rows.map((row) => nameOf(model, table, row))];
  },
);

/** A part without a name of its own is called like what it is a part of. */
function nameOf(model: Model, table: string, row: AnyRow): string {
  const { naming, partOf, columns } = tableNamed(table);
  if (naming !== 'id' || partOf === undefined) return String(row[naming] ?? row.id);
  return inWords(model, columns[partOf] as Column, row[partOf]).join(words.between);
}
