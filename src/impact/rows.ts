/** Which rows came, went and read otherwise, field by field, straight from the tables: also where one side breaks a rule of today. */
import type { Data, DataRow } from '../check/data.ts';
import { type Cells, cellsOf } from '../ledger/digest.ts';
import type { Table } from '../tables/define.ts';

/** One field that reads otherwise; names are ids, and an empty text is an empty cell. */
export interface FieldChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** A row that differs, by its id. */
export interface RowChange {
  readonly table: Table;
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'gone';
  /** The values of the row before and after, where there was one and is one. */
  readonly before: DataRow['values'] | undefined;
  readonly after: DataRow['values'] | undefined;
  /** What differs in a row that was there and still is. */
  readonly fields: readonly FieldChange[];
}

/** Every row that differs between two states of the data, table by table in their order. */
export function rowChanges(before: Data, after: Data): RowChange[] {
  return after.tables.flatMap((table) => inTable(table, before, after));
}

function inTable(table: Table, before: Data, after: Data): RowChange[] {
  const [was, is] = [rowsById(before, table), rowsById(after, table)];
  const kept = [...is].flatMap(([id, row]): RowChange[] => {
    const old = was.get(id);
    const both = { table, id, before: old?.values, after: row.values };
    if (old === undefined) return [{ ...both, kind: 'added', fields: [] }];
    const fields = fieldChanges(cellsOf(table, old.values), cellsOf(table, row.values));
    return fields.length === 0 ? [] : [{ ...both, kind: 'changed', fields }];
  });
  const gone = [...was]
    .filter(([id]) => !is.has(id))
    .map(([id, { values }]): RowChange => {
      const both = { before: values, after: undefined, fields: [] };
      return { table, id, kind: 'gone', ...both };
    });
  return [...kept, ...gone];
}

const rowsById = (data: Data, { name }: Table): Map<string, DataRow> =>
  new Map(data.all(name).map((row) => [row.cells['id'] ?? `${row.line}`, row]));

function fieldChanges(before: Cells, after: Cells): FieldChange[] {
  return Object.entries(after).flatMap(([key, is]) => {
    const was = before[key] ?? '';
    return was === is ? [] : [{ key, before: was, after: is }];
  });
}
