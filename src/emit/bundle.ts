/** Everything in one file, to keep or to send: a ZIP of the tables with what they need to be understood, and a database. */
import { createHash } from 'node:crypto';
import { BOM } from '../ledger/csv-text.ts';
import type { Model } from '../model/model.ts';
import type { Emitted, EmittedWorkbook } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { bundleText } from '../words/bundle-text.ts';
import { provenance } from './json-file.ts';
import { namedCsvFiles } from './named-files.ts';
import { plainCsvFiles } from './plain-csv.ts';
import { databaseFile } from './sqlite/database.ts';
import { type Packed, zipped } from './zip.ts';

export function* bundleFiles(model: Model): Generator<EmittedWorkbook> {
  yield {
    path: outputFile(urls.bundle('zip')),
    type: 'application/zip',
    pack: async () => zipped(packedWithDigests(model, contents(model))),
  };
  yield databaseFile(model);
}

/** What is packed, under the addresses that it has on the site, too. */
function* contents(model: Model): Generator<Exclude<Emitted, EmittedWorkbook>> {
  const { updatedOn } = model.figures;
  const lines = bundleText.lines(updatedOn, model.ledger.newest);
  // Windows takes a text without the mark for one in its own letters.
  const body = BOM + lines.map((line) => `${line}\r\n`).join('');
  yield { path: `${FOLDER}${bundleText.readme}`, type: 'text/plain', body };
  yield* namedCsvFiles(model);
  yield* plainCsvFiles(model);
}

/** Where the open data lie on the site; inside the ZIP they stand at the top. */
const FOLDER = outputFile(urls.data).replace('index.html', '');

interface Digest {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files to be packed, and after them the list of them, each with its digest as `sha256sum` gives it. */
function* packedWithDigests(
  model: Model,
  files: Iterable<Exclude<Emitted, EmittedWorkbook>>,
): Generator<Packed> {
  const digests: Digest[] = [];
  for (const file of files) {
    const name = file.path.slice(FOLDER.length);
    const parts = 'parts' in file ? file.parts() : [file.body];
    yield { name, parts: watched(parts, (digest) => digests.push({ path: name, ...digest })) };
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

/** The same parts; when the last has gone by, how long they were and what their digest is. */
function* watched(
  parts: Iterable<string>,
  done: (digest: Omit<Digest, 'path'>) => void,
): Generator<Uint8Array> {
  const hash = createHash('sha256');
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const part of parts) {
    const encoded = encoder.encode(part);
    hash.update(encoded);
    bytes += encoded.length;
    yield encoded;
  }
  done({ bytes, sha256: hash.digest('hex') });
}
