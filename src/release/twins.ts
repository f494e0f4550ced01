/** Every text file of a release once more, packed for those who can unpack it. Packed once: what was packed before is kept by its digest. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { disk, unlessMissing } from '../disk/disk.ts';
import { sha256 } from '../ledger/digest.ts';
import { isTextFile, TWINS } from '../site/headers.ts';
import { atOnce } from './at-once.ts';
import { linkOrCopy } from './same-files.ts';

type Twin = keyof typeof TWINS;

/** The last two steps would make files a twelfth smaller, and take twelve times as long. */
const QUALITY = 9;

const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);
const gzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip);

/**
 * What is no longer than the least of its windows, nearly every page, brotli packs with tables of two megabytes. In the window it
 * takes by itself it would clear thirty for each file, which takes ten times as long as the packing, and no byte less comes of it.
 */
const SMALL = { window: 16, most: 2 ** 16 - 16 };

const PACK: Record<Twin, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    brotli(content, {
      params: {
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        [zlib.constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        ...(content.length <= SMALL.most && {
          [zlib.constants.BROTLI_PARAM_LGWIN]: SMALL.window,
        }),
      },
    }),
  gzip: (content) => gzip(content, { level: 9 }),
};

const UNPACK: Record<Twin, (content: Buffer) => Promise<Buffer>> = {
  br: promisify<Buffer, Buffer>(zlib.brotliDecompress),
  gzip: promisify<Buffer, Buffer>(zlib.gunzip),
};

/** Puts its twins beside every text file. Returns their names. */
export async function makeTwins(
  files: readonly string[],
  folder: string,
  kept: string,
): Promise<string[]> {
  const made: string[] = [];
  // Files of the same content have one twin, packed once, whoever comes first.
  const stored = new Map<string, Promise<void>>();
  await atOnce(files.filter(isTextFile), async (name) => {
    const file = path.join(folder, name);
    const content = await readFile(file);
    const digest = sha256(content);
    for (const [twin, end] of Object.entries(TWINS) as [Twin, string][]) {
      const store = path.join(kept, digest.slice(0, 2), `${digest}${end}`);
      if (!stored.has(store)) stored.set(store, storeTwin(twin, store, content));
      await stored.get(store);
      await linkOrCopy(store, `${file}${end}`);
      made.push(`${name}${end}`);
    }
  });
  return made;
}

/** Packs a file, unless what was kept unpacks to exactly it. */
async function storeTwin(twin: Twin, store: string, content: Buffer): Promise<void> {
  if (await isTwin(twin, store, content)) return;
  const packed = await PACK[twin](content);
  await disk.mkdir(path.dirname(store), { recursive: true });
  await disk.writeFile(`${store}.part`, packed);
  await disk.rename(`${store}.part`, store);
}

async function isTwin(twin: Twin, store: string, content: Buffer): Promise<boolean> {
  const packed = await unlessMissing(readFile(store), undefined);
  if (packed === undefined) return false;
  const unpacked = await UNPACK[twin](packed).catch(() => undefined);
  return unpacked?.equals(content) === true;
}

/** Takes away what was kept and is in no release any more. On a disk without second names nothing can be known of that. */
export async function dropUnused(kept: string): Promise<void> {
  const folders = await unlessMissing(readdir(kept), []);
  for (const folder of folders) {
    const names = await readdir(path.join(kept, folder));
    await atOnce(names, async (name) => {
      const file = path.join(kept, folder, name);
      if ((await stat(file)).nlink === 1) await disk.rm(file, { force: true });
    });
  }
}
