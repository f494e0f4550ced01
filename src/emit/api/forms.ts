/** In what other forms a table can be had, and what holds or describes all of them. */

import { absolute, urls } from '../../site/urls.ts';
import type { Said } from '../../tables/api/answers.ts';
import type { Table } from '../../tables/define.ts';
import { apiText } from '../../words/api/text.ts';

type Form = Said<'index'>['tables'][number]['forms'][number];

const words = apiText.otherForms;
const csv = 'text/csv';
const json = 'application/json';

const form = (title: string, type: string, path: string): Form => ({
  title,
  type,
  url: absolute(path),
});

/** Every other form of a table; the lists whose changes take effect on a day are there as of today, too. */
export function otherForms({ name, changes }: Table): Form[] {
  const today = [
    form(words.csvInForce, csv, urls.csvInForce(name)),
    form(words.plainInForce, csv, urls.plainCsvInForce(name)),
  ];
  return [
    form(words.csv, csv, urls.csv(name)),
    form(words.named, csv, urls.namedCsv(name)),
    form(words.plain, csv, urls.plainCsv(name)),
    ...(changes === 'on-record' ? today : []),
    form(words.workbook, WORKBOOK, urls.tableWorkbook(name)),
    form(words.ndjson, 'application/x-ndjson', urls.ndjson(name)),
  ];
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What holds all tables, and what describes them. */
export function wholeFiles(): Form[] {
  return [
    form(words.zip, 'application/zip', urls.bundle('zip')),
    form(words.sqlite, 'application/vnd.sqlite3', urls.bundle('sqlite')),
    form(words.datapackage, json, urls.datapackage),
    form(words.csvw, json, urls.csvMetadataOfAll),
    form(words.dcat, 'application/ld+json', urls.catalogue('jsonld')),
  ];
}
