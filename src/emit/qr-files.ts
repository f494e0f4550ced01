/** The code to scan of every record, as a picture of its own: pages fetch it for paper alone, and weigh no more for it. */
import type { Model } from '../model/model.ts';
import { listsWithPages } from '../records/index.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, outputFile, urls } from '../site/urls.ts';
import { qrCode } from './qr-code.ts';

/** None where the site does not know its whole address: a code without it leads nowhere. */
export function* qrFiles(model: Model): Generator<EmittedFile> {
  if (settings.site === '') return;
  for (const list of listsWithPages)
    for (const row of model.lists.all(list)) {
      const page = urls.recordOf(list.table.name, row);
      // A record that is a place on a page has no paper of its own.
      if (page.includes('#')) continue;
      const body = qrPicture(absolute(page));
      yield { path: outputFile(urls.qrCode(page)), type: 'image/svg+xml', body };
    }
}

function qrPicture(address: string): string {
  const { size, path } = qrCode(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>\n`;
}
