import type { z } from 'zod';
import { toCome } from '../model/in-force.ts';
import type { Model } from '../model/model.ts';
import { type AnyRow, isNone } from '../records/define.ts';
import { listOf, recordedLists } from '../records/index.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { entryKeys } from '../tables/api/common.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { details } from './api/details.ts';
import { indexFile } from './api/index-file.ts';
import { openApiFiles } from './api/open-api.ts';
import { schemaFiles, schemaOfForm } from './api/schema-files.ts';
import { serviceFiles } from './api/services.ts';
import { head, json } from './json-file.ts';
import { versionFiles } from './json-versions.ts';
import { recordDays } from './page-days.ts';
import { recordUri } from './permanent-id.ts';

/** The version is in the path; a field is never renamed or removed within one version. */
export function* jsonFiles(model: Model): Generator<EmittedFile> {
  const days = recordDays(model);
  for (const table of allTables) yield* tableFiles(model, table, days);
  yield indexFile(model);
  yield* serviceFiles(model);
  yield* schemaFiles();
  yield* openApiFiles(model);
}

/** The answer of a table, of each record that has a page, and of its versions. */
function* tableFiles(model: Model, table: Table, days: Days): Generator<EmittedFile> {
  const name = table.name as TableName;
  const list = listOf(name);
  const rows = model.tables[name] as readonly AnyRow[];
  const records = rows.map((row) => recordJson(name, row));
  yield json(urls.apiTable(name), {
    ...head(model, schemaOfForm(name, 'list'), newestOf(rows, days)),
    table: name,
    title: table.title,
    count: rows.length,
    records,
    // From this and the records the announced table can be put together, whose digests the ledger holds.
    pending: toCome(model, table),
  });
  if (list === undefined || isNone(list.page)) return;
  for (const record of records) {
    const day = days.get(record.id);
    if (recordedLists.includes(list)) yield* versionFiles(model, { ...record, list: name }, day);
    yield json(urls.api(name, record.id), {
      ...head(model, schemaOfForm(name, 'record'), day),
      ...record,
      ...details(model, name, record.id),
    });
  }
}

/** On which day a record last changed, by its id. */
type Days = ReadonlyMap<string, string>;

/** The newest day of some records; undefined where none is known, as before the first publication. */
function newestOf(rows: readonly AnyRow[], days: Days): string | undefined {
  return rows
    .flatMap(({ id }) => days.get(id) ?? [])
    .toSorted()
    .at(-1);
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
