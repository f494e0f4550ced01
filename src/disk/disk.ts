/**
 * Every way in which files are put in place that others read meanwhile. In one object, so that a test can let any step of it
 * fail, as a full disk would, or be the last, as for a process that is killed.
 */
import { execFile } from 'node:child_process';
import { type RmOptions, rmSync } from 'node:fs';
import {
  copyFile,
  cp,
  link,
  mkdir,
  open,
  rename,
  rmdir,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';

/** Takes away a file, or a folder with all that is in it: at once, as that takes half of what it does piece by piece. */
async function rm(place: string, options: RmOptions): Promise<void> {
  rmSync(place, options);
}

/** Writes a file, which is on the disk when this returns and not only on its way there. */
async function writeSynced(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts the names in a folder on the disk; where folders cannot be opened they are there without it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Has the system put all it has of a disk on it; where there is no such command it does so by itself, later. */
function syncDisk(folder: string): Promise<void> {
  return new Promise((resolve) => {
    execFile('sync', ['-f', folder], () => resolve());
  });
}

export const disk = {
  copyFile,
  cp,
  link,
  mkdir,
  rename,
  rm,
  rmdir,
  symlink,
  syncDisk,
  syncFolder,
  unlink,
  writeFile,
  writeSynced,
};

/** What the system calls the fault of a disk: full, or not to be written; undefined for any other error. */
export function diskFault(error: unknown): DiskFault | undefined {
  const code = codeOf(error);
  return DISK_FAULTS.find((fault) => fault === code);
}

const DISK_FAULTS = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE'] as const;
export type DiskFault = (typeof DISK_FAULTS)[number];

/** The system's name of an error; empty for one that is not of the system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What comes of work with a file, or `otherwise` when the file is not there. */
export async function unlessMissing<Value, Other>(
  work: Promise<Value>,
  otherwise: Other,
): Promise<Value | Other> {
  return work.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return otherwise;
    throw error;
  });
}
