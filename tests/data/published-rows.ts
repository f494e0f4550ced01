/** The published tables as a reader has them: the rows of the CSV files, by their headers. */
import Papa from 'papaparse';
import { checkFolder } from '../../src/check/check.ts';
import { localToday } from '../../src/dates/local-today.ts';
import { csvFiles } from '../../src/emit/csv.ts';
import { Model } from '../../src/model/model.ts';
import { dataFolder } from '../../src/site/folders.ts';

export type Row = Readonly<Record<string, string>>;

/** The model of the district, as it stands today. */
export async function districtToday(): Promise<Model> {
  const today = localToday();
  const { tables, ledger } = await checkFolder(dataFolder(), today);
  if (tables === undefined) throw new Error('the data does not pass the check');
  return new Model(tables, today, ledger);
}

/** The rows of a table as it is published; of one whose changes take effect on a day, as it holds today. */
export function publishedRows(model: Model): (table: string) => readonly Row[] {
  const files = new Map([...csvFiles(model)].map(({ path, body }) => [path, String(body)]));
  return (table) => {
    const text = files.get(`data/in-force/${table}.csv`) ?? files.get(`data/${table}.csv`);
    if (text === undefined) throw new Error(`no file of ${table}`);
    return Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
      .data;
  };
}
