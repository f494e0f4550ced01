/** The words of a spreadsheet in those of our columns. */
import { onOneLine } from '../intake/text.ts';
import type { Column } from '../tables/column.ts';
import { OPTION_WORDS } from '../tables/header-words.ts';
import { tables } from '../tables/index.ts';

type Cells = Readonly<Record<string, string>>;

export function translated(cells: Cells): Cells {
  const columns: Readonly<Record<string, Column>> = tables.powers.columns;
  return Object.fromEntries(
    Object.entries(cells).map(([key, text]) => [key, cellOf(columns[key], text)]),
  );
}

function cellOf(column: Column | undefined, text: string): string {
  if (column === undefined || column.kind.isLong) return text;
  const line = onOneLine(text);
  const option = column.options?.find((word) => OPTION_WORDS[word]?.includes(line));
  return option ?? line;
}
