/**
 * Every address that was ever published, in `urls.txt` of the data folder: one path a line, below the base of the site.
 * Sealing adds lines; none is ever removed. A page that moved keeps its line and says where it went: `/old/ → /new/`.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ADDRESSES, addressLines } from '../ledger/addresses.ts';
import { type PublishedUrl, Refused } from '../site/refusal.ts';
import { addressOf, outputFile, pathBelow, urls } from '../site/urls.ts';

export const KNOWN_URLS = ADDRESSES;
const ARROW = ' → ';

/** Where what is fetched by our own pages alone lies, under names that change with their content: nobody links there. */
const INTERNAL = [urls.assets, urls.guideSearch, urls.qrCodes, urls.search].map(pathBelow);
/** The page for what is not there, and what a publication may have or not: this list itself, its signature and the key to that. */
const OPTIONAL = /^404\.html$|^data\/(?:(?:published\/)?urls\.txt|[\w.-]+\.minisig|[\w-]+\.pub)$/;

/** A folder that has published nothing has no list. */
export async function readKnownUrls(folder: string): Promise<PublishedUrl[]> {
  const text = await readFile(path.join(folder, KNOWN_URLS), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  return addressLines(text);
}

/** The addresses of the files of a built site, as readers write them: `guide/index.html` is `/guide/`. */
export function addressesOf(files: readonly string[]): string[] {
  return files.filter((file) => !isUnlinked(file)).map(addressOf);
}

const isUnlinked = (file: string): boolean =>
  OPTIONAL.test(file) ||
  (file !== outputFile(urls.search) && INTERNAL.some((folder) => file.startsWith(folder)));

/** Fails when an address that was once published leads nowhere in the built site. */
export function refuseDeadUrls(known: readonly PublishedUrl[], files: readonly string[]): void {
  const dead = deadAmong(known, files);
  if (dead.length > 0) throw new Refused({ kind: 'dead-urls', file: KNOWN_URLS, dead });
}

/** The addresses that lead nowhere in a site with these files. */
export function deadAmong(
  known: readonly PublishedUrl[],
  files: readonly string[],
): PublishedUrl[] {
  const alive = new Set(addressesOf(files));
  return known.filter((url) => !alive.has(url.movedTo ?? url.path));
}

/** The list with the addresses of a new publication added; undefined when there are none to add. */
export function withNewUrls(
  known: readonly PublishedUrl[],
  files: readonly string[],
): string | undefined {
  const paths = new Set(known.map((url) => url.path));
  const added = addressesOf(files).filter((address) => !paths.has(address));
  if (added.length === 0) return undefined;
  const lines = known.map((url) =>
    url.movedTo === undefined ? url.path : `${url.path}${ARROW}${url.movedTo}`,
  );
  return `${[...lines, ...added].sort().join('\n')}\n`;
}
