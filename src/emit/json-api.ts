import type { z } from 'zod';
import { toCome } from '../model/in-force.ts';
import type { Model } from '../model/model.ts';
import { type AnyRow, isNone, type Records } from '../records/define.ts';
import { listOf, recordedLists } from '../records/index.ts';
import { type EmittedFile, type Unit, unitsOf } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { entryKeys } from '../tables/api/common.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { details } from './api/details.ts';
import { indexFile } from './api/index-file.ts';
import { openApiFiles } from './api/open-api.ts';
import { schemaFiles, schemaOfForm } from './api/schema-files.ts';
import { serviceUnits } from './api/services.ts';
import { head, json } from './json-file.ts';
import { versionFiles } from './json-versions.ts';
import { newestDay, recordDays } from './page-days.ts';
import { recordUri } from './permanent-id.ts';

/** The version is in the path; a field is never renamed or removed within one version. */
export function* jsonFiles(model: Model): Generator<EmittedFile> {
  for (const { files } of jsonUnits(model)) yield* files();
}

/** The same, the files of each record by themselves. */
export function* jsonUnits(model: Model): Generator<Unit<EmittedFile>> {
  for (const table of allTables) {
    const name = table.name as TableName;
    yield { name: `api ${name}`, files: () => [tableFile(model, table)] };
    const list = listOf(name);
    if (list === undefined || isNone(list.page)) continue;
    const ids = (model.tables[name] as readonly AnyRow[]).map(({ id }) => id);
    yield* unitsOf(`api ${name}`, ids, (id) => recordFiles(model, list, id));
  }
  yield { name: 'api', files: () => [indexFile(model)] };
  yield* serviceUnits(model);
  yield { name: 'api schemas', files: schemaFiles };
  yield { name: 'open api', files: () => openApiFiles(model) };
}

/** The answer of a table. */
function tableFile(model: Model, table: Table): EmittedFile {
  const name = table.name as TableName;
  const rows = model.tables[name] as readonly AnyRow[];
  return json(urls.apiTable(name), {
    ...head(model, schemaOfForm(name, 'list'), newestDay(model, name)),
    table: name,
    title: table.title,
    count: rows.length,
    records: rows.map((row) => recordJson(name, row)),
    // From this and the records the announced table can be put together, whose digests the ledger holds.
    pending: toCome(model, table),
  });
}

/** The answer of a record that has a page, and of its versions. */
function* recordFiles(model: Model, list: Records, id: string): Generator<EmittedFile> {
  const { name } = list.table;
  const row = model.lists.find(name, id);
  if (row === undefined) throw new Error(`no ${id} in ${name}`);
  const record = recordJson(name, row);
  const day = recordDays(model).get(id);
  if (recordedLists.includes(list)) yield* versionFiles(model, { ...record, list: name }, day);
  yield json(urls.api(name, id), {
    ...head(model, schemaOfForm(name, 'record'), day),
    ...record,
    ...details(model, name, id),
  });
}

/** A record in the words of every answer that holds it. */
export function recordJson(table: string, row: AnyRow) {
  return { ...row, ...entry(table, row) };
}

/** How a record is named among those of all districts, and where it stands. The page is not called `url`: tables have such a column. */
function entry(table: string, row: AnyRow): z.input<typeof entryKeys> {
  const named = { uri: recordUri(table, row.id), table };
  const list = listOf(table);
  if (list === undefined || isNone(list.page)) return named;
  return {
    ...named,
    page: absolute(urls.recordOf(table, row)),
    api: absolute(urls.api(table, row.id)),
  };
}
