/** Each table as a record a line, in the words of the API, to be read without holding all of it. */
import type { Model } from '../model/model.ts';
import type { AnyRow } from '../records/define.ts';
import type { EmittedText } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { inBatches } from './batches.ts';
import { recordJson } from './json-api.ts';

/** As many lines as are written at once. */
const AT_ONCE = 500;

export function* ndjsonFiles(
  model: Model,
  of: readonly Table[] = allTables,
): Generator<EmittedText> {
  for (const { name } of of)
    yield ndjson(urls.ndjson(name), name, model.tables[name as TableName] as readonly AnyRow[]);
}

/** Records of a table, a line each. */
export function ndjson(path: string, table: string, rows: Iterable<AnyRow>): EmittedText {
  return {
    path: outputFile(path),
    type: 'application/x-ndjson',
    *parts() {
      for (const some of inBatches(rows, AT_ONCE))
        yield some.map((row) => `${JSON.stringify(recordJson(table, row))}\n`).join('');
    },
  };
}
