/** Takes old releases away, and nothing that publishing has not put there itself. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, disk, unlessMissing } from '../disk/disk.ts';
import { atOnce } from './at-once.ts';
import type { Release, Target } from './target.ts';
import { dropUnused } from './twins.ts';

/** How many are kept to go back to. */
export const KEPT = 10;

/** Takes away what is neither among the newest, nor live, nor the one before. */
export async function removeOld(target: Target): Promise<void> {
  const all = await target.releases();
  const live = await target.liveName();
  const well = all.filter(({ state }) => state !== 'failed').map(({ name }) => name);
  const before = beforeOf(all, live)?.name;
  const kept = new Set([...well.slice(-KEPT), live, before]);
  for (const release of all) if (!kept.has(release.name)) await removeRelease(target, release);
  await dropUnused(target.own('twins'));
}

/** The newest release before another to which one can go back. */
export function beforeOf(all: readonly Release[], name: string | undefined): Release | undefined {
  return all.findLast((one) => one.state === 'good' && one.name < (name ?? ''));
}

/** Takes away the files of a release that publishing has put there. A folder in which something else lies stays, with that. */
export async function removeRelease(target: Target, release: Release): Promise<void> {
  // Half of it may be gone when this ends: nobody is to go back to it.
  if (release.state !== 'failed') await target.record({ ...release, state: 'failed' });
  const folder = target.siteOf(release);
  const list = await unlessMissing(readFile(target.filesOf(release), 'utf8'), '');
  const files = list.split('\n').filter(Boolean);
  await atOnce(files, async (name) => {
    await unlessMissing(disk.unlink(path.join(folder, name)), undefined);
  });
  const folders = new Set(files.flatMap(foldersAbove));
  for (const name of [...folders].sort().reverse()) await removeEmpty(path.join(folder, name));
  await removeEmpty(folder);
  await target.forget(release);
}

/** `a/b/c.html` → `a/b`, `a` */
function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

async function removeEmpty(folder: string): Promise<void> {
  await unlessMissing(disk.rmdir(folder), undefined).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  });
}
