import path from 'node:path';
import { disk, unlessMissing } from '../../disk/disk.ts';
import { workFolder } from '../../site/folders.ts';
import { PassingStore } from './passing-store.ts';
import { stamp } from './stamp.ts';
import { Store } from './store.ts';
import type { Warm } from './warm.ts';

/** Where what has been made is kept. */
export const keptFolder = (): string => path.join(workFolder(), 'kept');

/**
 * Has what was kept out of the way, and returns what takes it away. Some disks (ext4) do not use again for a minute or more what has just
 * become free, and look past it file by file: to write as many files as have just been taken away takes several times as long.
 */
export async function setAside(): Promise<() => Promise<void>> {
  const aside = path.join(workFolder(), 'kept-before');
  const takeAway = () => disk.rm(aside, { recursive: true, force: true });
  // One that was killed has left it.
  await takeAway();
  await unlessMissing(disk.rename(keptFolder(), aside), undefined);
  return takeAway;
}

/** What is made for one build after which nothing is kept: in a folder that a later build clears away if this one is killed. */
export const passingStore = (): Promise<Store> => PassingStore.begin(passingFolder());

export const passingFolder = (): string => path.join(keptFolder(), 'once');

/** What has been made, by builds before and by this code: as this process has it, or as it lies on the disk. */
export async function keptStore(warm?: Pick<Warm, 'last'>): Promise<Store> {
  return warm?.last.store?.again() ?? Store.open(keptFolder(), await stamp());
}
