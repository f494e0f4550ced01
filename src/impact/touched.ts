/** Whom a change of a row concerns, and what it says in a sentence. */
import type { Model } from '../model/model.ts';
import { bodiesIn, listOf, partsTableOf } from '../records/index.ts';
import type { Table } from '../tables/define.ts';
import type { ListChange, TableName } from '../tables/index.ts';
import { tables } from '../tables/index.ts';
import { bareWhat } from '../words/change-headline.ts';
import type { RowChange } from './rows.ts';

/** A record that reads otherwise, by itself or in one of its parts. */
export interface RecordChange {
  readonly list: string;
  readonly id: string;
  readonly name: string;
  readonly sentences: readonly string[];
  readonly bodies: readonly string[];
}

interface States {
  readonly before: Model;
  readonly after: Model;
}

/** What changed, record by record, in the order of the tables; the parts of a record are told with it. */
export function recordChanges(rows: readonly RowChange[], states: States): RecordChange[] {
  const told = rows.filter(({ table }) => table.published && table.changes !== 'never');
  const byRecord = Map.groupBy(told, (row) => wholeOf(row).join('\n'));
  return [...byRecord.values()].flatMap((changes) => {
    const [first] = changes;
    if (first === undefined) return [];
    const [list, id] = wholeOf(first);
    const name = nameOf(list, id, states);
    const sentences = changes.flatMap((row) => sentencesOf(row, states));
    const bodies = new Set(changes.flatMap((row) => bodiesOf(row, states)));
    return [{ list, id, name, sentences: [...new Set(sentences)], bodies: [...bodies] }];
  });
}

/** The record on whose page a row stands: its own, or that of the record it is a part of. */
function wholeOf({ table, id, before, after }: RowChange): [list: string, id: string] {
  if (table.partOf === undefined) return [table.name, id];
  const whole = String((after ?? before)?.[table.partOf] ?? '');
  const targets = table.columns[table.partOf]?.targets ?? [];
  const prefix = whole.split('-')[0];
  const list = targets.find((name) => prefixesOf(name).includes(prefix ?? ''));
  return [list ?? targets[0] ?? table.name, whole];
}

const prefixesOf = (name: string): readonly string[] =>
  Object.values(tables[name as TableName]?.columns ?? {}).flatMap((column) =>
    'prefixes' in column ? (column.prefixes ?? []) : [],
  );

function nameOf(list: string, id: string, { before, after }: States): string {
  const found = [after, before].find((model) => model.announced.lists.find(list, id) !== undefined);
  const row = found?.announced.lists.find(list, id);
  const naming = tables[list as TableName]?.naming ?? 'id';
  return String(row?.[naming] ?? id);
}

/** In the words in which a page of changes would say it. */
function sentencesOf(row: RowChange, { before, after }: States): string[] {
  const { table, id, kind } = row;
  if (kind === 'changed')
    return (
      row.fields
        // What follows when it was done, not what is done.
        .filter(({ key }) => table.columns[key]?.kind.isId !== true)
        .map(({ key, before: was, after: is }) =>
          bareWhat(after, changeOf(table, id, '变更', { field: key, before: was, after: is })),
        )
    );
  const model = kind === 'added' ? after : before;
  return [bareWhat(model, changeOf(table, id, kind === 'added' ? '新增' : '取消', {}))];
}

/** The row of changes that would stand for it. */
function changeOf(
  table: Table,
  record: string,
  kind: ListChange['kind'],
  { field, before = '', after = '' }: { field?: string; before?: string; after?: string },
): ListChange {
  return {
    ...{ id: '', list: table.name as ListChange['list'], record, kind, field },
    before: before === '' ? undefined : before,
    after: after === '' ? undefined : after,
    ...{ basis: '', reason: '', follows: [], soonBecause: undefined, applicant: '' },
    ...{ upstreamOn: undefined, publishedOn: '', effective: '' },
  };
}

/** Whoever is named in the row, before or after; for a whole record also those who have a part in it. */
function bodiesOf({ table, id, before, after }: RowChange, states: States): string[] {
  const named = [before, after].flatMap((values) => namedIn(table, values ?? {}));
  const list = listOf(table.name);
  const parts = list === undefined ? undefined : partsTableOf(list);
  if (list === undefined || parts === undefined) return known(named, states);
  const held = [states.before, states.after].flatMap(({ announced }) => {
    const row = announced.lists.find(table.name, id);
    const item = announced.items.find(id);
    const duties = item === undefined ? [] : announced.items.dutiesOf(item);
    return [...(row === undefined ? [] : bodiesIn(list, row)), ...duties.map(({ body }) => body)];
  });
  return known([...named, ...held], states);
}

const namedIn = (table: Table, values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(table.columns)
    .filter(([, { targets }]) => targets?.includes(tables.bodies.name) === true)
    .flatMap(([key]) => [values[key] ?? []].flat().map(String));

const known = (ids: readonly string[], { before, after }: States): string[] =>
  ids.filter((id) => after.bodies.find(id) !== undefined || before.bodies.find(id) !== undefined);
