/** Every file of a published site against its manifest. */
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { sha256 } from '../ledger/digest.ts';
import type { Difference } from '../ledger/verdict.ts';
import { KEPT_ASSETS, keptAssets } from './kept-assets.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import type { PublishedSite } from './published-site.ts';
import { KEPT, singleDigest } from './verify-records.ts';

/** As many files are fetched at once as a browser would. */
const AT_ONCE = 16;

export interface VerifiedFiles {
  readonly differences: readonly Difference[];
  /** The tables and the ledger, by path. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
  /** Of the JSON of a single record the digest: there are very many of them. */
  readonly singles: ReadonlyMap<string, string>;
}

export async function verifyFiles(
  site: PublishedSite,
  { files }: Manifest,
): Promise<VerifiedFiles> {
  const differences: Difference[] = [];
  const kept = new Map<string, Uint8Array>();
  const singles = new Map<string, string>();
  await eachOf(files, async ({ path, sha256: expected }) => {
    const bytes = await site.read(path);
    if (bytes === undefined) {
      if (site.sends(path)) differences.push({ kind: 'file-missing', name: path });
      return;
    }
    if (sha256(bytes) !== expected) differences.push({ kind: 'file-differs', name: path });
    if (KEPT.has(path)) kept.set(path, bytes);
    const single = singleDigest(path, bytes);
    if (single !== undefined) singles.set(path, single);
  });
  differences.push(...(await unlisted(site, files)));
  differences.sort((left, right) => (left.name < right.name ? -1 : 1));
  return { differences, kept, singles };
}

/** Does some work of each, several at once. */
export async function eachOf<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** What lies in the folder of a site and is not in its manifest, or is no file at all. */
async function unlisted(site: PublishedSite, files: Manifest['files']): Promise<Difference[]> {
  const lying = await site.lying();
  if (lying === undefined) return [];
  const own = new Map(files.map((file) => [file.path, file]));
  const kept = new Map((await keptAssets(site)).map((file) => [file.path, file]));
  const listed = new Map([...kept, ...own]);
  const differences = lying.others.map((name): Difference => ({ kind: 'not-a-file', name }));
  // A server sends a twin in the place of its file, whether somebody has listed it or not.
  const isTwin = (name: string) => own.has(twinOf(name)?.file ?? '');
  const extra = lying.files.filter((name) => name !== MANIFEST && (!own.has(name) || isTwin(name)));
  await eachOf(extra, async (name) => {
    if (name === KEPT_ASSETS) return;
    const asset = kept.get(name);
    if (asset !== undefined) {
      const bytes = await site.read(name);
      if (bytes && sha256(bytes) !== asset.sha256) differences.push({ kind: 'file-differs', name });
      return;
    }
    const twin = twinOf(name);
    const packed = twin && listed.get(twin.file);
    if (twin === undefined || packed === undefined) differences.push({ kind: 'file-extra', name });
    else if ((await unpackedDigest(site, name, twin, packed.bytes)) !== packed.sha256)
      differences.push({ kind: 'twin-differs', name, file: twin.file });
  });
  return differences;
}

const UNPACK = { '.br': createBrotliDecompress, '.gz': createGunzip } as const;

interface Twin {
  readonly file: string;
  readonly unpack: (typeof UNPACK)[keyof typeof UNPACK];
}

/** The file that a server sends compressed from a file beside it, as the name of that tells. */
export function twinOf(name: string): Twin | undefined {
  const end = (Object.keys(UNPACK) as (keyof typeof UNPACK)[]).find((known) =>
    name.endsWith(known),
  );
  return end && { file: name.slice(0, -end.length), unpack: UNPACK[end] };
}

/** The digest of what a compressed file holds; undefined where it is none, or holds more than it should. */
async function unpackedDigest(
  site: PublishedSite,
  name: string,
  { unpack }: Twin,
  most: number,
): Promise<string | undefined> {
  const bytes = await site.read(name);
  if (bytes === undefined) return undefined;
  const stream = unpack();
  stream.end(bytes);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      // A small file may unpack to one that fills the disk.
      if (length > most) return undefined;
    }
  } catch {
    return undefined;
  }
  // What stands behind the end of what is compressed is sent as well, and nobody has looked at it.
  return stream.bytesWritten === bytes.length ? sha256(Buffer.concat(chunks)) : undefined;
}
