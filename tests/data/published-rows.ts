/** The published tables as a reader has them: the rows of the CSV files, by their headers. */
import Papa from 'papaparse';
import { csvFiles } from '../../src/emit/csv.ts';
import type { Model } from '../../src/model/model.ts';

export type Row = Readonly<Record<string, string>>;

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
