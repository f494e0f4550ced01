/** All that a site is built of is on the site: whoever has the code builds it anew from what is published. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { copyOfAddresses } from '../ledger/addresses.ts';
import { copyFile, LEDGER_FILES } from '../ledger/ledger.ts';
import { PUBLIC_KEY, SIGNATURE } from '../site/signing.ts';
import { outputFile, urls } from '../site/urls.ts';
import { allTables } from '../tables/index.ts';
import { SETTINGS_FILE } from '../tables/settings.ts';
import { KNOWN_URLS } from './known-urls.ts';

/** What no model knows of; it may be there or not. */
const AS_THEY_LIE = [SETTINGS_FILE, KNOWN_URLS, copyOfAddresses, SIGNATURE, PUBLIC_KEY];

/** What a site is built of and nothing else has written there, by its name on the site. */
export async function inputsOf(data: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const inputs = new Map<string, Uint8Array>();
  for (const name of AS_THEY_LIE) {
    const bytes = await readFile(path.join(data, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    });
    if (bytes !== undefined) inputs.set(onSite(name), bytes);
  }
  return inputs;
}

/** Where a file of the data folder stands on the site, but for the tables. */
export const onSite = (name: string): string => outputFile(urls.fileOfData(name));

/** Where the files that a site is built of stand on it, by their path in the data folder; not all of them need be there. */
export const INPUTS: ReadonlyMap<string, string> = new Map([
  ...allTables.map(({ name, file }) => [file, outputFile(urls.csv(name))] as const),
  ...[...[...LEDGER_FILES, ...AS_THEY_LIE], ...allTables.map(({ name }) => copyFile(name))].map(
    (name) => [name, onSite(name)] as const,
  ),
]);
