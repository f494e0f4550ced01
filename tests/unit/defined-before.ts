/** Tables as they may have been defined before: with a column or an option that they do not have any more. */
import { optional } from '../../src/tables/column.ts';
import type { Table } from '../../src/tables/define.ts';
import { allTables } from '../../src/tables/index.ts';
import { choice, text } from '../../src/tables/kinds.ts';

/** What a table had more, a table and a column of it, or one more option of a column. */
export type Line = readonly [table: string, key: string, option?: string];

/** The present tables with what they had more. Columns were retired then, so that the present files need not have them. */
export function definedBefore(
  lines: readonly Line[],
  tables: readonly Table[] = allTables,
): readonly Table[] {
  return tables.map((table) =>
    lines.filter(([name]) => name === table.name).reduce(withMore, table),
  );
}

function withMore(table: Table, [, key, option = '']: Line): Table {
  const { columns, retired = [] } = table;
  const present = columns[key];
  if (present === undefined) {
    const column = optional(text('以前的列', '以前填的', '以前的内容'));
    return { ...table, columns: { ...columns, [key]: column }, retired: [...retired, key] };
  }
  const column = choice(present.label, present.note, [option, ...(present.options ?? [])]);
  return { ...table, columns: { ...columns, [key]: column } };
}
