import { ledgerText, publicationsText } from '../ledger/ledger.ts';
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';

/** The ledger as it stands in the data folder, byte for byte, so that its digest can be taken with any tool. */
export function* ledgerFiles({ ledger }: Model): Generator<EmittedFile> {
  if (ledger.newest === undefined) return;
  const csv = (path: string, body: string) => ({ path: outputFile(path), type: 'text/csv', body });
  yield csv(urls.ledgerCsv, ledgerText(ledger.entries));
  yield csv(urls.publicationsCsv, publicationsText(ledger.publications));
}
