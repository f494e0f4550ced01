/** Recomputes what a published site says of itself, from its published files alone. */
import { readFile } from 'node:fs/promises';
import { sha256 } from '../ledger/digest.ts';
import { chainFaults } from '../ledger/faults.ts';
import { isRecord, type Ledger, ledgerText, readLedger } from '../ledger/ledger.ts';
import type { Difference, Verdict } from '../ledger/verdict.ts';
import { loadBytes } from '../load/load.ts';
import { Refused } from '../site/refusal.ts';
import { allTables } from '../tables/index.ts';
import { publicationsTable } from '../tables/ledger.ts';
import { compareWithEarlier, type Earlier, readEarlier } from './earlier.ts';
import { INPUTS } from './inputs.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { type PublicKey, readPublicKey } from './minisign.ts';
import type { PublishedSite } from './published-site.ts';
import { verifyAddresses, verifyCopies } from './verify-copies.ts';
import { verifyFiles } from './verify-files.ts';
import { csvFile, isPresent, verifyRecords } from './verify-records.ts';
import { verifySignature } from './verify-signature.ts';

/** What whoever verifies has in hand, beside the site itself. */
export interface InHand {
  /** The chain as it was published before. */
  readonly earlier?: Earlier | undefined;
  /** The key that the district is known to sign with. */
  readonly key?: PublicKey | undefined;
}

/** Reads what was typed of it; the empty text is nothing. `key`: a public key, or the file of one. */
export async function inHand(link: string, key: string): Promise<InHand> {
  return {
    earlier: link === '' ? undefined : await readEarlier(link),
    key: key === '' ? undefined : await readKey(key),
  };
}

async function readKey(typed: string): Promise<PublicKey> {
  const key = readPublicKey(await readFile(typed, 'utf8').catch(() => typed));
  if (key === undefined) throw new Refused({ kind: 'not-a-public-key', typed });
  return key;
}

export async function verifySite(site: PublishedSite, having: InHand = {}): Promise<Verdict> {
  const manifest = await manifestOf(site);
  const { differences, kept, singles } = await verifyFiles(site, manifest);
  const ledger = ledgerIn(kept);
  const chain = kept.get(csvFile(publicationsTable.name));
  const signature = await verifySignature(site, { chain, ledger, key: having.key });
  const { earlier } = having;
  return {
    differences: [
      ...differences,
      ...verifyChain(ledger, manifest),
      ...verifyRecords(ledger, kept, singles),
      // Sites of before did not publish what they were built of.
      ...(manifest.built === undefined ? [] : verifyCopies(ledger)),
      ...verifyAddresses(ledger, kept, manifest.files),
      ...signature.differences,
      ...(earlier === undefined ? [] : compareWithEarlier(ledger.publications, earlier)),
    ],
    files: manifest.files.length,
    records: ledger.entries.filter((entry) => isRecord(entry) && isPresent(entry)).length,
    publications: ledger.publications.length,
    ...(signature.by === undefined ? {} : { signedBy: signature.by }),
    ...(earlier === undefined ? {} : { earlier: earlier.at(-1)?.number }),
  };
}

/** The ledger with its copies, as they are published. */
function ledgerIn(kept: ReadonlyMap<string, Uint8Array>): Ledger {
  const files = [...INPUTS].flatMap(([name, published]) => {
    const bytes = kept.get(published);
    const isOfLedger = name.endsWith('.csv') && !allTables.some(({ file }) => file === name);
    return bytes && isOfLedger ? [[name, loadBytes(name, bytes)] as const] : [];
  });
  return readLedger(new Map(files));
}

/** The manifest of a site; refuses where there is none. */
export async function manifestOf(site: PublishedSite): Promise<Manifest> {
  const content = await site.read(MANIFEST);
  const manifest = content === undefined ? undefined : readManifest(content);
  if (manifest !== undefined) return manifest;
  throw new Refused({
    kind: content === undefined ? 'no-manifest' : 'manifest-broken',
    file: MANIFEST,
  });
}

/** The publications one by one, the newest against the ledger and against the manifest. */
function verifyChain(ledger: Ledger, { publication }: Manifest): Difference[] {
  const { newest } = ledger;
  const differences = chainFaults(ledger).map(
    ({ name }): Difference => ({ kind: 'link-broken', name }),
  );
  if (newest !== undefined && newest.ledger !== sha256(ledgerText(ledger.entries)))
    differences.push({ kind: 'ledger-differs', name: String(newest.number) });
  if (newest?.link !== publication?.link)
    differences.push({ kind: 'publication-differs', name: String(publication?.number ?? 0) });
  return differences;
}
