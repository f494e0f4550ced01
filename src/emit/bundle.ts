/** Everything in one file, to keep or to send: a ZIP of the tables with what they need to be understood, and a database. */
import { BOM } from '../ledger/csv-text.ts';
import type { Model } from '../model/model.ts';
import type {
  EmittedFile,
  EmittedText,
  EmittedWorkbook,
  MadeFiles,
  Shelf,
  Weight,
} from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { allTables } from '../tables/index.ts';
import { bundleText } from '../words/bundle-text.ts';
import { isForPrograms } from './catalogue/resources.ts';
import { provenance } from './json-file.ts';
import { namedCsvFiles } from './named-files.ts';
import { plainCsvFiles } from './plain-csv.ts';
import { weighed } from './weighed.ts';
import { type Packed, type PackedBefore, zipped } from './zip.ts';

/** `made`: what is published, of which some is to be packed beside the tables themselves. */
export function zipFile(model: Model, made: MadeFiles): EmittedWorkbook {
  return {
    path: outputFile(urls.bundle('zip')),
    type: 'application/zip',
    pack: async (shelf) => zipped(packedWithDigests(model, contents(model, made), shelf), shelf),
  };
}

/** What is packed, under the addresses that it has on the site, too. */
function* contents(model: Model, made: MadeFiles): Generator<EmittedFile | EmittedText> {
  const { updatedOn } = model.figures;
  const lines = bundleText.lines(updatedOn, model.ledger.newest);
  // Windows takes a text without the mark for one in its own letters.
  const body = BOM + lines.map((line) => `${line}\r\n`).join('');
  yield { path: `${FOLDER}${bundleText.readme}`, type: 'text/plain', body };
  yield* namedCsvFiles(model);
  yield* plainCsvFiles(model);
  for (const path of made.paths())
    if (isPackedAsItIs(path)) yield { path, type: 'text/plain', parts: () => made.partsOf(path) };
}

/** Where the open data lie on the site; inside the ZIP they stand at the top. */
const FOLDER = outputFile(urls.data).replace('index.html', '');

/** The tables themselves are made anew for the ZIP, so that they need not be held. */
const tablesForPrograms: ReadonlySet<string> = new Set(
  allTables.flatMap(({ name }) =>
    [urls.plainCsv(name), urls.plainCsvInForce(name)].map((address) => outputFile(address)),
  ),
);
const DESCRIBING = [urls.datapackage, urls.csvMetadataOfAll, urls.dataLicence].map((address) =>
  outputFile(address),
);

/** Whether a small published file belongs into the ZIP: what is worked out of the tables, and what describes all of them. */
export const isPackedAsItIs = (path: string): boolean =>
  DESCRIBING.includes(path) || (isForPrograms(path) && !tablesForPrograms.has(path));

/** Whether what is packed has to be packed again when a file has changed. */
export const isPacked = (path: string): boolean =>
  path.startsWith(FOLDER) && (path.endsWith('.csv') || DESCRIBING.includes(path));

/** Files to be packed, and after them the list of them, each with its digest as `sha256sum` gives it. */
function* packedWithDigests(
  model: Model,
  files: Iterable<EmittedFile | EmittedText>,
  shelf: Shelf,
): Generator<Packed | PackedBefore> {
  const digests: (Weight & { readonly path: string })[] = [];
  for (const file of files) {
    const name = file.path.slice(FOLDER.length);
    // A table is only looked at when it is to be packed.
    const parts = () => ('parts' in file ? file.parts() : [file.body]);
    const known = shelf.weightOf(file.path);
    // What stands on the site already has been weighed there, and need not be made again where it is packed already.
    if (known !== undefined) {
      digests.push({ path: name, bytes: known.bytes, sha256: known.sha256 });
      yield { of: `${name} ${known.sha256}`, files: () => [{ name, parts: parts() }] };
    } else
      yield { name, parts: weighed(parts(), (weight) => digests.push({ path: name, ...weight })) };
  }
  const { number, date, link } = model.ledger.newest ?? {};
  const about = {
    ...provenance(model),
    asOf: model.today,
    publication: number && { number, date, link },
  };
  yield {
    name: 'manifest.json',
    parts: [`${JSON.stringify({ ...about, files: digests }, null, 1)}\n`],
  };
}
