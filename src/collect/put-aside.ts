/** Puts files into a folder of their own, all of them or none, and never in the place of others. */
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Written {
  readonly folder: string;
  /** Whether it had to be written: the same may lie there already. */
  readonly isNew: boolean;
}

/**
 * The files lie in the folder, or where others do, in the next with a number behind its name. They are written beside it and
 * moved there when they are whole: whoever stops half-way leaves nothing that looks finished, and the next run clears it away.
 */
export async function putAside(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<Written> {
  for (let number = 1; ; number += 1) {
    const place = number === 1 ? folder : `${folder}-${number}`;
    const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (names !== undefined && (await holdsThese(place, names, files)))
      return { folder: place, isNew: false };
    if (names !== undefined && names.length > 0) continue;
    if (names !== undefined) await rmdir(place);
    await writeBeside(place, files);
    return { folder: place, isNew: true };
  }
}

async function holdsThese(
  place: string,
  names: readonly string[],
  files: ReadonlyMap<string, string>,
): Promise<boolean> {
  if (names.length !== files.size || !names.every((name) => files.has(name))) return false;
  const same = names.map(
    async (name) => (await readFile(path.join(place, name), 'utf8')) === files.get(name),
  );
  return (await Promise.all(same)).every(Boolean);
}

async function writeBeside(place: string, files: ReadonlyMap<string, string>): Promise<void> {
  const part = `${place}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  for (const [name, text] of files) await writeFile(path.join(part, name), text);
  await rename(part, place);
}
