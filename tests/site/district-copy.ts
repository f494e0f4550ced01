import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allTables } from '../../src/tables/index.ts';
import { completed } from './optional-columns.ts';

/** What `npm run seal` writes: without it nothing is published yet. */
export const SEALED = /(?:ledger|publications)\.csv$|published$|urls\.txt$/;

/** The district that the tests are made on. */
export const DISTRICT = 'tests/fixtures/district';

/** Copies the district of the tests into a folder, in the form in which a clerk would have it. */
export function copyDistrict(to: string, wanted: (file: string) => boolean = () => true): void {
  cpSync(DISTRICT, to, { recursive: true, filter: wanted });
  for (const table of allTables) {
    const copy = path.join(to, table.file);
    writeFileSync(copy, completed(readFileSync(copy, 'utf8'), table));
  }
}
