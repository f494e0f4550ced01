import type { Column } from '../tables/column.ts';
import type { Row, Table } from '../tables/define.ts';
import type { schemaTable } from '../tables/ledger.ts';

/** A column of a published table as the ledger knows it. */
export type SchemaRow = Row<typeof schemaTable>;

/** Every column of every published table, as they are defined. Titles and labels are not part of it: they may be bettered. */
export function schemaOf(tables: readonly Table[]): SchemaRow[] {
  return tables
    .filter(({ published }) => published)
    .flatMap(({ name, columns, retired = [] }) =>
      Object.entries(columns).map(([key, column]) => ({
        id: `${name}.${key}`,
        table: name,
        key,
        kind: column.kind.name,
        options: optionsOf(column),
        state: retired.includes(key) ? '停用' : '在用',
      })),
    );
}

/** The options of a column that are words of their own; those of a list of tables are the tables'. */
function optionsOf({ options = [], tables }: Column): readonly string[] {
  return tables === undefined ? options : [];
}
