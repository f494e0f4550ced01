import { rm } from 'node:fs/promises';
import { disk } from '../disk/disk.ts';
import { beforeOf, removeRelease } from './remove.ts';
import { faultsOf, switchTo } from './switch-to.ts';
import type { Target } from './target.ts';

export const STAGING = 'staging';

/**
 * Finishes what a publishing left that was ended halfway. What never went live is taken away; what did and was not seen to be
 * well is looked at now, and left if it is not.
 */
export async function recover(target: Target): Promise<void> {
  await rm(target.own(STAGING), { recursive: true, force: true });
  const live = await target.liveName();
  const all = await target.releases();
  for (const release of all.filter(({ state }) => state === 'made')) {
    if (release.name !== live) await removeRelease(target, release);
    else if ((await faultsOf(target, release, '').catch(() => [])).length === 0)
      await target.record({ ...release, state: 'good' });
    else {
      await target.record({ ...release, state: 'failed' });
      const before = beforeOf(all, live);
      if (before !== undefined) await switchTo(target, before, undefined, '');
    }
  }
  for (const { name } of all) await disk.rm(target.own(`to-${name}`), { force: true });
}
