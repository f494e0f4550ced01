/** The shape of the database: tables, what they refer to, and beside each a view with the names. */
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';
import { tableNamed } from '../../tables/index.ts';
import { besideName, namesSeveral, quoted, soleTarget, sqlName, sqlType } from './columns.ts';

/** What the database says of itself and of its tables, in tables of their own. */
export const ABOUT = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dictionary (
  table_name TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, table_title TEXT NOT NULL, label TEXT NOT NULL,
  kind TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (table_name, key)
) STRICT, WITHOUT ROWID;`;

const referring = (column: Column): string => {
  const target = soleTarget(column);
  return target === undefined ? '' : ` REFERENCES ${quoted(sqlName(target))} (id)`;
};

export function tableSql(table: Table): string[] {
  const all = Object.entries(table.columns);
  const own = all.filter(([, column]) => !namesSeveral(column));
  const columns = own.map(([key, column]) =>
    key === 'id'
      ? 'id TEXT PRIMARY KEY'
      : `${quoted(key)} ${sqlType(column)}${column.kind.refers ? referring(column) : ''}`,
  );
  const name = quoted(sqlName(table.name));
  return [
    `CREATE TABLE ${name} (${[...columns, 'page TEXT'].join(', ')}) STRICT;`,
    ...all
      .filter(([, column]) => namesSeveral(column))
      .map(([key, column]) => besideSql(table, key, column)),
  ];
}

function besideSql(table: Table, key: string, column: Column): string {
  const more = column.kind.isCited ? ', article TEXT, confidence TEXT' : '';
  return `CREATE TABLE ${quoted(besideName(table, key))} (record TEXT NOT NULL REFERENCES ${quoted(sqlName(table.name))} (id), position INTEGER NOT NULL, target TEXT NOT NULL${referring(column)}${more}, PRIMARY KEY (record, position)) STRICT, WITHOUT ROWID;`;
}

/** The rows with the name of what they refer to beside every id. */
export function viewSql(table: Table): string | undefined {
  const named = Object.entries(table.columns).flatMap(([key, column]) => {
    if (column.targets === undefined) return [];
    return namesSeveral(column)
      ? severalNames(table, key, column)
      : [`${nameOf(column, `t.${quoted(key)}`)} AS ${quoted(`${key}_name`)}`];
  });
  if (named.length === 0) return undefined;
  const name = sqlName(table.name);
  return `CREATE VIEW ${quoted(`${name}_named`)} AS SELECT t.*, ${named.join(', ')} FROM ${quoted(name)} AS t;`;
}

function severalNames(table: Table, key: string, column: Column): string[] {
  const from = `FROM ${quoted(besideName(table, key))} AS b WHERE b.record = t.id ORDER BY b.position`;
  const name = nameOf(column, 'b.target');
  const cited = column.kind.isCited ? `'《' || ${name} || '》' || coalesce(b.article, '')` : name;
  const joined = (what: string, as: string) =>
    `(SELECT group_concat(one, ';') FROM (SELECT ${what} AS one ${from})) AS ${quoted(as)}`;
  return [joined('b.target', key), joined(cited, `${key}_names`)];
}

/** The name of what an id stands for, in whichever of the tables it is found; a word that stands for itself as it is. */
function nameOf({ targets = [] }: Column, id: string): string {
  const found = targets.map((target) => {
    const { naming } = tableNamed(target);
    return `(SELECT ${quoted(naming)} FROM ${quoted(sqlName(target))} WHERE id = ${id})`;
  });
  return `coalesce(${[...found, id].join(', ')})`;
}
