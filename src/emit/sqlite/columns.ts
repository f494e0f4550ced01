/** How the columns of a table stand in a database: as columns of their own type, or, where they name several records, as a table beside. */
import { cellText } from '../../tables/cell-text.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';

/** A name as SQL writes it without doubt: ours hold no quotes. */
export const quoted = (name: string): string => `"${name}"`;

/** The name of a table in the database, which SQL can read without quotes. */
export const sqlName = (name: string): string => name.replaceAll('-', '_');

/** The table beside a table in which a column that names several records is held, a record a row. */
export const besideName = ({ name }: Table, key: string): string => `${sqlName(name)}_${key}`;

/** Whether a column names several records. */
export const namesSeveral = ({ kind }: Column): boolean =>
  kind.isList && (kind.refers !== undefined || kind.isCited === true);

export type Value = string | number | bigint | null;

/** What a database calls the values of a column. A count that may be withheld is a number or a word. */
export function sqlType(column: Column): 'TEXT' | 'INTEGER' | 'REAL' | 'ANY' {
  const { type, anyOf } = column.kind.json(column);
  if (anyOf !== undefined) return 'ANY';
  if (type === 'integer' || type === 'boolean') return 'INTEGER';
  return type === 'number' ? 'REAL' : 'TEXT';
}

export function sqlValue(column: Column, value: unknown): Value {
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'number') return cellText(column, value);
  // A number of JavaScript is stored with a fraction where the column takes anything.
  return Number.isInteger(value) ? BigInt(value) : value;
}

/** The one table in which everything that a column names can be found; undefined where there are several, or words may stand instead. */
export function soleTarget({ targets = [], options }: Column): string | undefined {
  return targets.length === 1 && options === undefined ? targets[0] : undefined;
}
