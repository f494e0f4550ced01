/** The files of Pagefind as it packs them. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { gzipSync } from 'fflate';
import { Recently } from './recently.ts';

/** It puts its own name before what a file holds. */
const SIGNATURE = Buffer.from('pagefind_dcd');

const unpack = promisify(gunzip);

/** The names of the files that tell in which texts words stand. */
export const INDEX = /^index\/.*\.pf_index$/;
/** So many files are unpacked at once, by threads beside this one. */
export const AT_ONCE = 64;

/** What a file holds. */
export async function openedFile(name: string, bytes: Uint8Array | undefined): Promise<Buffer> {
  if (bytes === undefined) throw new Error(`Pagefind has made no ${name}`);
  const content = await unpack(bytes);
  if (!content.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error(`${name} is no file of Pagefind`);
  return content.subarray(SIGNATURE.length);
}

/** At the usual level a file is three in a thousand shorter, and takes twice as long. */
const LEVEL = 4;

/** More than the files of an index of ten thousand texts have. */
const ROOM = 64_000_000;
const recently = new Recently(ROOM);

/** The same bytes on every machine, which Node does not promise. */
export function packedFile(content: string | Uint8Array): Uint8Array {
  return recently.made(content, () =>
    gzipSync(Buffer.concat([SIGNATURE, Buffer.from(content)]), { level: LEVEL, mtime: 0 }),
  );
}
