/** A district of our own with all that the site can show: what is tested on it does not depend on the lists of any other. */
import path from 'node:path';
import { sentence } from '../../src/check/problem.ts';
import { type CheckResult, checkTables } from '../../src/check/run.ts';
import { loadBytes } from '../../src/load/load.ts';
import { Model } from '../../src/model/model.ts';
import type { Table } from '../../src/tables/define.ts';
import { allTables } from '../../src/tables/index.ts';
import { completed } from '../site/optional-columns.ts';
import { csvBytes, root } from './helpers.ts';

/** The day on which its lists were published. */
export const PUBLISHED = '2026-11-28';

const folder = 'tests/fixtures/district';
export const districtFolder = path.join(root, folder);

/** Its tables with their ledger, in the form of `checkBytes`. */
export function districtBytes(tables: readonly Table[] = allTables): Map<string, Uint8Array> {
  const bytes = csvBytes(districtFolder);
  for (const table of tables) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.get(table.file));
    bytes.set(table.file, new TextEncoder().encode(completed(text, table)));
  }
  return bytes;
}

export const checkDistrict = (
  today = PUBLISHED,
  tables: readonly Table[] = allTables,
): CheckResult =>
  checkTables(
    new Map(
      [...districtBytes(tables)].map(([name, content]) => [
        name,
        loadBytes(`${folder}/${name}`, content),
      ]),
    ),
    { today, folder, tables },
  );

export function districtModel(): Model {
  const { problems, tables, ledger } = checkDistrict();
  if (tables === undefined) throw new Error(problems.map(sentence).join('\n'));
  return new Model(tables, PUBLISHED, ledger);
}
