/** A new data folder is put in place whole, and never over another one. */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '../site/refusal.ts';

/** Whether something lies there already, be it only a file of that name. */
export async function isInUse(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    return true;
  }
}

/** Writes the files into the folder. What lay there is kept under the name that is returned, where that was wished. */
export async function putInPlace(
  folder: string,
  files: ReadonlyMap<string, string>,
  { aside, today }: { readonly aside: boolean; readonly today: string },
): Promise<string | undefined> {
  const inUse = await isInUse(folder);
  if (inUse && !aside) throw new Refused({ kind: 'folder-in-use', folder });
  await mkdir(path.dirname(folder), { recursive: true });
  const next = await mkdtemp(`${folder}.`);
  for (const [name, text] of files) await writeFile(path.join(next, name), text);
  const old = inUse ? await freeName(`${folder}-${today}`) : undefined;
  if (old === undefined) await rm(folder, { recursive: true, force: true });
  else await rename(folder, old);
  await rename(next, folder);
  return old;
}

async function freeName(wished: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished}-${number}`;
    if (!(await isInUse(name))) return name;
  }
}
