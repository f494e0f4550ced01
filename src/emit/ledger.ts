import { copyTexts } from '../ledger/copy-texts.ts';
import { csvText } from '../ledger/csv-text.ts';
import { ledgerText, publicationsText } from '../ledger/ledger.ts';
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { headerOf, type Table } from '../tables/define.ts';
import { ledgerTable, publicationsTable } from '../tables/ledger.ts';
import { sealedBeside } from '../tables/sealed-beside.ts';
import { plainCells, plainCsv } from './plain-csv.ts';

/**
 * The ledger as it stands in the data folder, byte for byte, so that its digest can be taken with any tool; and the rows as they
 * were last published, without which nobody else could build the site.
 */
export function* ledgerFiles({ ledger }: Model): Generator<EmittedFile> {
  if (ledger.newest === undefined) return;
  const csv = (path: string, body: string) => ({ path: outputFile(path), type: 'text/csv', body });
  yield csv(urls.ledgerCsv, ledgerText(ledger.entries));
  yield csv(urls.publicationsCsv, publicationsText(ledger.publications));
  for (const [name, text] of copyTexts(ledger.copies)) yield csv(urls.fileOfData(name), text);
  yield keptCsv(ledgerTable, ledger.entries);
  yield keptCsv(publicationsTable, ledger.publications);
  for (const table of sealedBeside) {
    const keys = Object.keys(table.columns);
    const rows = [...(ledger.copies.get(table.name)?.values() ?? [])]
      .filter(({ cells }) => ledger.find(table.name, cells['id'] ?? '')?.state !== '撤下')
      .map(({ cells }) => keys.map((key) => cells[key] ?? ''));
    yield csv(urls.csv(table.name), csvText(headerOf(table), rows, '\r\n'));
    yield plainCsv(urls.plainCsv(table.name), keys, rows);
  }
}

const keptCsv = (table: Table, rows: readonly object[]): EmittedFile =>
  plainCsv(urls.plainCsv(table.name), Object.keys(table.columns), plainCells(table, rows));
