/** Tables and columns by the words a clerk may use for them, of today before those of then. */
import type { Columns } from './column.ts';

/** What a table is called, and was called before. */
interface Called {
  readonly name: string;
  readonly title: string;
  readonly formerly?: readonly string[];
}

/** The table of that title, or of that name. */
export function tableCalled<T extends Called>(tables: readonly T[], word: string): T | undefined {
  return (
    tables.find(({ title, name }) => title === word || name === word) ??
    tables.find(({ formerly }) => formerly?.includes(word))
  );
}

/** The key of the column with that label, or the key itself. */
export function keyCalled(columns: Columns, word: string): string | undefined {
  const entries = Object.entries(columns);
  const found =
    entries.find(([key, { label }]) => label === word || key === word) ??
    entries.find(([, { formerly }]) => formerly?.includes(word));
  return found?.[0];
}
