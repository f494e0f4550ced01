/** Everything in one file, to keep or to send: a ZIP of the tables with what they need to be understood, and a database. */
import { BOM } from '../ledger/csv-text.ts';
import { sha256 } from '../ledger/digest.ts';
import type { Model } from '../model/model.ts';
import type { EmittedWorkbook, MadeFiles, Weight } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { allTables } from '../tables/index.ts';
import { bundleText } from '../words/bundle-text.ts';
import { isForPrograms } from './catalogue/resources.ts';
import { provenance } from './json-file.ts';
import { type Packed, type PackedOnce, zipped } from './zip.ts';

/** `made`: what is published, of which some is packed as it lies there. */
export function zipFile(model: Model, made: MadeFiles): EmittedWorkbook {
  return {
    path: outputFile(urls.bundle('zip')),
    type: 'application/zip',
    pack: async (shelf) => zipped(contents(model, made), shelf),
  };
}

/** Where the open data lie on the site; inside the ZIP they stand at the top. */
const FOLDER = outputFile(urls.data).replace('index.html', '');

const FOR_PEOPLE: ReadonlySet<string> = new Set(
  allTables.map(({ name }) => outputFile(urls.namedCsv(name))),
);
const DESCRIBING: ReadonlySet<string> = new Set(
  [urls.datapackage, urls.csvMetadataOfAll, urls.dataLicence].map((address) => outputFile(address)),
);

/** Whether a published file belongs into the ZIP: the tables, what is worked out of them, and what describes all of them. */
export const isPacked = (path: string): boolean =>
  FOR_PEOPLE.has(path) || isForPrograms(path) || DESCRIBING.has(path);

/** What it is, the files under the addresses that they have on the site, and the list of them all. */
function* contents(model: Model, made: MadeFiles): Generator<Packed | PackedOnce> {
  const digests: (Weight & { readonly path: string })[] = [];
  const readme = readmeOf(model);
  digests.push({
    path: bundleText.readme,
    bytes: Buffer.byteLength(readme),
    sha256: sha256(readme),
  });
  yield { name: bundleText.readme, parts: [readme] };
  for (const path of made.paths()) {
    if (!isPacked(path)) continue;
    const name = path.slice(FOLDER.length);
    const weight = made.weightOf(path);
    if (weight === undefined) throw new Error(`${path} has not been made`);
    const { bytes, sha256: of } = weight;
    digests.push({ path: name, bytes, sha256: of });
    yield { name, of, parts: () => made.textOf(path) };
  }
  yield { name: 'manifest.json', parts: [manifestOf(model, digests)] };
}

/** Windows takes a text without the mark for one in its own letters. */
function readmeOf({ figures, ledger }: Model): string {
  const lines = bundleText.lines(figures.updatedOn, ledger.newest);
  return BOM + lines.map((line) => `${line}\r\n`).join('');
}

/** All files with their digests as `sha256sum` gives them. */
function manifestOf(model: Model, files: readonly Weight[]): string {
  const { number, date, link } = model.ledger.newest ?? {};
  const about = {
    ...provenance(model),
    asOf: model.today,
    publication: number && { number, date, link },
  };
  return `${JSON.stringify({ ...about, files }, null, 1)}\n`;
}
