import type { EmittedFile } from '../site/site-file.ts';
import { urls } from '../site/urls.ts';
import { headerOf, type Table } from '../tables/define.ts';
import { csvFile } from './csv.ts';
import { plainCsv } from './plain-csv.ts';

/** What is worked out of the tables, for people with names and for programs with ids; the same rows in the same order. */
export function* derivedCsv(
  path: string,
  table: Table,
  forPeople: readonly (readonly string[])[],
  forPrograms: readonly (readonly string[])[],
): Generator<EmittedFile> {
  yield csvFile(path, headerOf(table), forPeople);
  yield plainCsv(urls.plainCsv(table.name), Object.keys(table.columns), forPrograms);
}
