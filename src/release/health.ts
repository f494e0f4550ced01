/** Whether what is served is whole: a few of its files, each of which stands for many. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sha256 } from '../ledger/digest.ts';
import { ASSETS } from '../publish/kept-assets.ts';
import { MANIFEST, readManifest } from '../publish/manifest.ts';
import { addressOf, outputFile, urls } from '../site/urls.ts';

/** A file that is not what it should be, and what there is of it. */
export interface Unwell {
  readonly file: string;
  readonly fault: 'missing' | 'differs' | 'unreachable';
}

type Read = (file: string) => Promise<Uint8Array | undefined>;

const LIMIT_MS = 15_000;
const AGAIN_MS = 300;

/** What is wrong with the site that a folder shows, which should be that of the manifest. */
export async function unwellIn(folder: string, manifest: Uint8Array): Promise<Unwell[]> {
  return unwell(manifest, (file) => readFile(path.join(folder, file)));
}

/** The same of an address. A server that has just been told of something else is asked once more. */
export async function unwellAt(address: string, manifest: Uint8Array): Promise<Unwell[]> {
  const found = await unwell(manifest, readerOf(address));
  if (found.length === 0) return found;
  await pause(AGAIN_MS);
  return unwell(manifest, readerOf(address));
}

async function unwell(manifest: Uint8Array, read: Read): Promise<Unwell[]> {
  const found: Unwell[] = [];
  for (const [file, digest] of [[MANIFEST, sha256(manifest)] as const, ...samples(manifest)]) {
    try {
      const content = await read(file);
      if (content === undefined) found.push({ file, fault: 'missing' });
      else if (sha256(content) !== digest) found.push({ file, fault: 'differs' });
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      found.push({ file, fault: isMissing ? 'missing' : 'unreachable' });
    }
  }
  return found;
}

/** The home page, the search and what it asks first, the page of one record, a style or script, a table. */
function samples(content: Uint8Array): [string, string][] {
  const files = readManifest(content)?.files ?? [];
  const first = (is: (name: string) => boolean) => files.find(({ path: name }) => is(name));
  const named = [urls.home, urls.search, urls.searchState, urls.csv('bodies')].map(outputFile);
  const chosen = [
    ...named.map((name) => first((one) => one === name)),
    first((name) => /^boundary\/[^/]+\/index\.html$/.test(name)) ??
      first((name) => /^[^/]+\/[^/]+\/index\.html$/.test(name)),
    first((name) => name.startsWith(ASSETS)),
  ];
  return chosen.flatMap((file) => (file === undefined ? [] : [[file.path, file.sha256]]));
}

/** As a reader would ask for it, packed if the server has it so; nothing that is kept on the way is wanted. */
function readerOf(address: string): Read {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  return async (file) => {
    const place = file === MANIFEST ? file : addressOf(file).slice(1);
    const response = await fetch(new URL(encodeURI(place), base), {
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };
}
