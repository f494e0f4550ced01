/** The chain of publications as somebody kept it: nobody can write it anew without every copy of it saying otherwise. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { chainFaults } from '../ledger/faults.ts';
import { type Publication, readLedger } from '../ledger/ledger.ts';
import type { Difference } from '../ledger/verdict.ts';
import { loadBytes } from '../load/load.ts';
import { Refused } from '../site/refusal.ts';
import { publicationsTable } from '../tables/ledger.ts';
import { MANIFEST, readManifest } from './manifest.ts';
import { fetched, openSite } from './published-site.ts';
import { csvFile } from './verify-records.ts';

/** Publications by what binds them; a single link that was copied from a page has no number. */
export type Earlier = readonly {
  readonly number: number | undefined;
  readonly link: string;
}[];

const LINK = /^[0-9a-f]{64}$/;
const ON_SITE = csvFile(publicationsTable.name);

/**
 * Reads what was kept: a site or a data folder, the file of its publications or its manifest, an address of any of these, or
 * one link as it stands on the page of the ledger.
 */
export async function readEarlier(place: string): Promise<Earlier> {
  if (LINK.test(place)) return [{ number: undefined, link: place }];
  const bytes = await keptAt(place);
  const earlier = bytes && (fromManifest(bytes) ?? fromPublications(bytes));
  if (earlier === undefined) throw new Refused({ kind: 'no-chain-there', place });
  return earlier;
}

async function keptAt(place: string): Promise<Uint8Array | undefined> {
  if (/^https?:\/\//.test(place) && /\.(?:csv|json)$/.test(URL.parse(place)?.pathname ?? ''))
    return fetched(new URL(place));
  const found = await stat(place).catch(() => undefined);
  if (found?.isFile()) return readFile(place);
  const site = await openSite(place);
  const inData = path.basename(publicationsTable.file);
  return (await site.read(ON_SITE)) ?? (await site.read(inData)) ?? site.read(MANIFEST);
}

/** The newest publication, which a manifest names; none of a site that was built before the first. */
function fromManifest(bytes: Uint8Array): Earlier | undefined {
  const manifest = readManifest(bytes);
  return manifest && (manifest.publication === null ? [] : [manifest.publication]);
}

function fromPublications(bytes: Uint8Array): Earlier | undefined {
  const { file } = publicationsTable;
  const ledger = readLedger(new Map([[file, loadBytes(file, bytes)]]));
  const isChain = ledger.publications.length > 0;
  if (!isChain || ledger.publications.some(({ link }) => !LINK.test(link))) return undefined;
  // A copy that does not hold together itself can bear witness against nobody.
  const [fault] = chainFaults(ledger);
  if (fault !== undefined)
    throw new Refused({ kind: 'kept-chain-broken', publication: fault.name });
  return ledger.publications;
}

/** Whether what was published before is still the beginning of the chain; the first publication that is not is named. */
export function compareWithEarlier(chain: readonly Publication[], earlier: Earlier): Difference[] {
  for (const { number, link } of earlier) {
    const found = number === undefined ? chain.find((one) => one.link === link) : chain[number - 1];
    if (found?.link === link) continue;
    if (number === undefined) return [{ kind: 'kept-link-unknown', name: link }];
    const kind = found === undefined ? 'kept-publication-missing' : 'kept-publication-differs';
    return [{ kind, name: String(number), held: link, ...(found && { found: found.link }) }];
  }
  return [];
}
