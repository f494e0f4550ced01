/**
 * Several files of a folder that change together or not at all.
 *
 * They are written aside, in a folder of their own inside it, and put on the disk. Then a list of them is put beside them,
 * in one rename: from then on they are what holds. What is left is to rename each into its place, which whoever comes next
 * can finish. Before the list is there, what was written aside is nothing.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type DiskFault, disk, diskFault, unlessMissing } from './disk.ts';

/** Begins with a dot, so that nobody takes what is in it for a table. */
const ASIDE = '.next';
const LIST = 'files.json';
const names = z.array(z.string());

/** How far it had come when the disk would not go on. */
export class StoppedWriting extends Error {
  readonly fault: DiskFault;
  /** Whether what was written holds, and is only not in its place yet. */
  readonly holds: boolean;

  constructor(fault: DiskFault, holds: boolean) {
    super(fault);
    this.fault = fault;
    this.holds = holds;
  }
}

/** Writes files of a folder, by their paths in it: all of them, or none. */
export async function writeWhole(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const aside = path.join(folder, ASIDE);
  try {
    await writeAside(folder, files);
  } catch (error) {
    // Without its list it holds nothing; what cannot be taken away now is taken away by whoever comes next.
    await disk.rm(aside, { recursive: true, force: true }).catch(() => {});
    throw stopped(error, false);
  }
  await finishWriting(folder);
}

/** Whether a folder was left while files of it were being written. */
export const isLeftUnfinished = (folder: string): Promise<boolean> =>
  unlessMissing(
    stat(path.join(folder, ASIDE)).then(() => true),
    false,
  );

/** Finishes what was left unfinished: what held is put in place, what did not is taken away. */
export async function finishWriting(folder: string): Promise<void> {
  const aside = path.join(folder, ASIDE);
  const list = await unlessMissing(readFile(path.join(aside, LIST), 'utf8'), undefined);
  const holds = list !== undefined;
  try {
    const parents = new Set([folder]);
    for (const name of holds ? names.parse(JSON.parse(list)) : []) {
      const place = path.join(folder, name);
      parents.add(path.dirname(place));
      // What is not aside any more is in its place already.
      await unlessMissing(disk.rename(path.join(aside, name), place), undefined);
    }
    for (const parent of parents) await disk.syncFolder(parent);
    await disk.rm(aside, { recursive: true, force: true });
  } catch (error) {
    throw stopped(error, holds);
  }
}

async function writeAside(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const aside = path.join(folder, ASIDE);
  await disk.rm(aside, { recursive: true, force: true });
  await disk.mkdir(aside);
  for (const [name, text] of files) {
    await disk.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await disk.mkdir(path.dirname(path.join(aside, name)), { recursive: true });
    await disk.writeSynced(path.join(aside, name), text);
  }
  const list = path.join(aside, LIST);
  await disk.writeSynced(`${list}.part`, JSON.stringify([...files.keys()]));
  await disk.rename(`${list}.part`, list);
  await disk.syncFolder(aside);
}

function stopped(error: unknown, holds: boolean): unknown {
  const fault = diskFault(error);
  return fault === undefined ? error : new StoppedWriting(fault, holds);
}
