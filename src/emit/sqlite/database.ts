/** Everything in one database: what holds today, with a type for every column. The same data always give the same bytes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Model } from '../../model/model.ts';
import type { AnyRow } from '../../records/define.ts';
import type { EmittedWorkbook } from '../../site/site-file.ts';
import { absolute, outputFile, urls } from '../../site/urls.ts';
import type { Citation } from '../../tables/cell.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';
import { allTables, type TableName } from '../../tables/index.ts';
import { pagesOf } from '../addressed.ts';
import { provenance } from '../json-file.ts';
import { besideName, namesSeveral, quoted, sqlName, sqlValue, type Value } from './columns.ts';
import { ABOUT, tableSql, viewSql } from './schema.ts';

export function databaseFile(model: Model): EmittedWorkbook {
  return {
    path: outputFile(urls.bundle('sqlite')),
    type: 'application/vnd.sqlite3',
    pack: async () => packed((database) => fill(database, model)),
  };
}

/** The bytes of a database, by way of a file that is gone afterwards. */
function packed(write: (database: DatabaseSync) => void): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingze-database-'));
  const file = path.join(folder, 'data.sqlite');
  try {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    // Nobody else reads it and nothing is lost with it: no journal, no waiting for the disk.
    database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    database.exec('BEGIN');
    write(database);
    database.exec('COMMIT');
    database.close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(database: DatabaseSync, model: Model): void {
  database.exec([ABOUT, ...allTables.flatMap(tableSql), ...allTables.flatMap(viewOf)].join('\n'));
  const meta = database.prepare('INSERT INTO meta VALUES (?, ?)');
  for (const [key, value] of Object.entries(about(model))) meta.run(key, String(value));
  const dictionary = database.prepare('INSERT INTO dictionary VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const { name, title, columns } of allTables)
    for (const [index, [key, { label, kind, note }]] of Object.entries(columns).entries())
      dictionary.run(sqlName(name), key, index + 1, title, label, kind.title, note);
  for (const table of allTables) fillTable(database, model, table);
}

const viewOf = (table: Table) => viewSql(table) ?? [];

/** Whose data, of which day and under which licence; what is not known is left out. */
function about(model: Model): Record<string, unknown> {
  const { number, link } = model.ledger.newest ?? {};
  const said = {
    ...provenance(model),
    ...{ asOf: model.today, publication: number, link, api: absolute(urls.apiIndex) },
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function fillTable(database: DatabaseSync, model: Model, table: Table): void {
  const all = Object.entries(table.columns);
  const own = all.filter(([, column]) => !namesSeveral(column));
  const insert = inserting(database, sqlName(table.name), own.length + 1);
  const beside = all
    .filter(([, column]) => namesSeveral(column))
    .map(([key, column]) => besideFiller(database, table, key, column));
  const pages = pagesOf(model, table.name);
  const rows: readonly AnyRow[] = model.tables[table.name as TableName];
  for (const [at, row] of rows.entries()) {
    const page = pages[at] ?? null;
    insert(...own.map(([key, column]) => sqlValue(column, row[key])), page);
    for (const fillBeside of beside) fillBeside(row);
  }
}

function besideFiller(database: DatabaseSync, table: Table, key: string, { kind }: Column) {
  const insert = inserting(database, besideName(table, key), kind.isCited ? 5 : 3);
  return (row: AnyRow): void => {
    const values = (row[key] ?? []) as readonly (string | Citation)[];
    for (const [index, value] of values.entries())
      if (typeof value === 'string') insert(row.id, index + 1, value);
      else insert(row.id, index + 1, value.law, value.article ?? null, value.confidence ?? null);
  };
}

function inserting(database: DatabaseSync, table: string, columns: number) {
  const places = Array.from({ length: columns }, () => '?').join(', ');
  const statement = database.prepare(`INSERT INTO ${quoted(table)} VALUES (${places})`);
  return (...values: Value[]): void => {
    statement.run(...values);
  };
}
