/** The files of Pagefind as it packs them. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** It puts its own name before what a file holds. */
const SIGNATURE = Buffer.from('pagefind_dcd');

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

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

export async function packedFile(content: string | Uint8Array): Promise<Buffer> {
  return pack(Buffer.concat([SIGNATURE, Buffer.from(content)]), { level: LEVEL });
}
