/** The published tables as a reader has them: the rows of the CSV files, by their headers. */
import Papa from 'papaparse';
import { checkFolder } from '../../src/check/check.ts';
import type { CheckResult } from '../../src/check/run.ts';
import { localToday } from '../../src/dates/local-today.ts';
import { csvFiles } from '../../src/emit/csv.ts';
import { Model } from '../../src/model/model.ts';
import { dataFolder } from '../../src/site/folders.ts';

export type Row = Readonly<Record<string, string>>;

const today = localToday();
/** Checking a whole district takes longer than any test of it: the files of tests that a worker runs share one check. */
const result = checkFolder(dataFolder(), today);
let model: Model | undefined;

/** What the check found in the district. */
export const checkedToday = (): Promise<CheckResult> => result;

/** The model of the district, as it stands today. */
export async function districtToday(): Promise<Model> {
  const { tables, ledger } = await result;
  if (tables === undefined) throw new Error('the data does not pass the check');
  model ??= new Model(tables, today, ledger);
  return model;
}

const files = new WeakMap<Model, ReadonlyMap<string, string>>();

function csvOf(district: Model): ReadonlyMap<string, string> {
  const known =
    files.get(district) ??
    new Map([...csvFiles(district)].map(({ path, body }) => [path, String(body)]));
  files.set(district, known);
  return known;
}

/** The rows of a table as it is published; of one whose changes take effect on a day, as it holds today. */
export function publishedRows(district: Model): (table: string) => readonly Row[] {
  const own = csvOf(district);
  return (table) => {
    const text = own.get(`data/in-force/${table}.csv`) ?? own.get(`data/${table}.csv`);
    if (text === undefined) throw new Error(`no file of ${table}`);
    return Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
      .data;
  };
}
