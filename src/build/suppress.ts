/** From a file of full counts of people, which stays with the office, the rows that may be published. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localToday } from '../check/check.ts';
import type { Data } from '../check/data.ts';
import type { Problem } from '../check/problem.ts';
import { checkTables } from '../check/run.ts';
import { problemsOfFull, rulesOf } from '../check/staffing.ts';
import { csvText } from '../ledger/csv-text.ts';
import { type LoadedFile, loadBytes, loadFolder } from '../load/load.ts';
import { Refused } from '../site/refusal.ts';
import { policyOf } from '../site/settings.ts';
import { isTold } from '../suppression/counts.ts';
import { suppress } from '../suppression/suppress.ts';
import { cellText } from '../tables/cell-text.ts';
import { headerOf } from '../tables/define.ts';
import { type Staffing, tables } from '../tables/index.ts';
import type { Headcount } from '../tables/kinds/headcount.ts';
import { suppressText } from '../words/suppress-text.ts';

export interface Suppressed {
  readonly file: string;
  readonly small: number;
  readonly counts: readonly Headcount[];
}

const { staffing } = tables;
/** Writes the rows beside the file; what is wrong with the file is told like any fault of the data. */
export async function suppressFile(
  file: string,
  folder: string,
): Promise<Suppressed | { readonly problems: readonly Problem[] }> {
  const full = await loadFull(file, folder);
  const policy = policyOf(folder);
  const files = await loadFolder(folder);
  // Nothing of the full counts is published: what was published before is no measure for them.
  for (const name of files.keys()) if (isOfLedger(name)) files.delete(name);
  const options = { today: localToday(), ...(policy === undefined ? {} : { promises: policy }) };
  const earlier = checkTables(files, options).data.rows('staffing');
  const result = checkTables(files.set(staffing.file, full), options);
  const { data } = result;
  const problems = problemsOfFull(result, full.path);
  if (problems.length > 0 || policy === undefined) return { problems };
  const rows = data.rows('staffing').map(({ values }) => values);
  const years = new Set(rows.map(({ year }) => year));
  const published = suppress(rows.filter(isTold), rulesOf(data, policy.smallCell), [
    ...earlier.map(({ values }) => values).filter(({ year }) => !years.has(year)),
  ]);
  const { dir, name } = path.parse(file);
  const beside = path.join(dir, suppressText.fileBeside(name));
  await writeFile(
    beside,
    csvText(
      headerOf(staffing),
      published.map((row) => cellsOf(data, row)),
    ),
  );
  return { file: beside, small: policy.smallCell, counts: published.map(({ count }) => count) };
}

async function loadFull(file: string, folder: string): Promise<LoadedFile> {
  const inside = path.relative(folder, file);
  if (!inside.startsWith('..') && !path.isAbsolute(inside))
    throw new Refused({ kind: 'full-among-data', file });
  const bytes = await readFile(file).catch(() => {
    throw new Refused({ kind: 'no-such-file', file });
  });
  return loadBytes(file, bytes);
}

const isOfLedger = (name: string): boolean =>
  name.includes('/') || name === 'ledger.csv' || name === 'publications.csv';

/** A row as the clerk's file has it: bodies by their names. */
function cellsOf(data: Data, row: Staffing): string[] {
  return Object.entries(staffing.columns).map(([key, column]) =>
    key === 'body'
      ? (data.get('bodies', row.body)?.values.short ?? row.body)
      : cellText(column, row[key as keyof Staffing]),
  );
}
