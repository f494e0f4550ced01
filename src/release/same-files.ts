/** Files that are the same as before are the same file: ten releases take little more room than one, and a reader has them already. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, disk, unlessMissing } from '../disk/disk.ts';
import { atOnce } from './at-once.ts';

/** Some disks have no second names for a file, or not so many. */
const NO_LINKS = new Set(['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES']);

/** Gives a file a second name, or where that cannot be a copy of it. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await disk.copyFile(from, to);
  }
}

/** Takes from another release every file that has the same bytes there, instead of the one that was made. */
export async function shareSame(
  files: readonly string[],
  folder: string,
  before: string,
): Promise<void> {
  await atOnce(files, async (name) => {
    const [own, earlier] = [path.join(folder, name), path.join(before, name)];
    const old = await unlessMissing(readFile(earlier), undefined);
    if (old === undefined || !old.equals(await readFile(own))) return;
    await linkOrCopy(earlier, `${own}.same`);
    await disk.rename(`${own}.same`, own);
  });
}
