/** Tables and columns by the words a clerk may use for them. */
import type { Columns } from './column.ts';

/** What a table is called. */
interface Called {
  readonly name: string;
  readonly title: string;
}

/** The table of that title, or of that name. */
export function tableCalled<T extends Called>(tables: readonly T[], word: string): T | undefined {
  return tables.find(({ title, name }) => title === word || name === word);
}

/** The key of the column with that label, or the key itself. */
export function keyCalled(columns: Columns, word: string): string | undefined {
  return Object.entries(columns).find(([key, { label }]) => label === word || key === word)?.[0];
}
