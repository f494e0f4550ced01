import { Refused } from '../site/refusal.ts';
import { keepAssets } from './earlier-assets.ts';
import { recover } from './recover.ts';
import { beforeOf } from './remove.ts';
import { type Switched, switchTo } from './switch-to.ts';
import type { Release, Target } from './target.ts';
import { withTruth } from './with-truth.ts';

export type RolledBack =
  | { readonly kind: 'rolled-back'; readonly from: Release; readonly to: Release }
  | Exclude<Switched, { kind: 'well' }>;

/** Makes the release before the live one live again. Who had a page of the live one open still gets its assets. */
export async function rollBack(target: Target, check: string): Promise<RolledBack> {
  const { folder } = target;
  if ((await target.liveName()) === undefined)
    throw new Refused({ kind: 'nothing-published', folder });
  return withTruth(target, async () => {
    await target.open();
    await recover(target);
    return goBack(target, check);
  });
}

async function goBack(target: Target, check: string): Promise<RolledBack> {
  const from = await target.live();
  const to = beforeOf(await target.releases(), from?.name);
  if (from === undefined || to === undefined)
    throw new Refused({ kind: 'nothing-to-go-back-to', folder: target.folder });
  await keepAssets(target, to, from);
  const switched = await switchTo(target, to, from, check);
  if (switched.kind !== 'well') return switched;
  await target.record({ ...from, state: 'left' });
  return { kind: 'rolled-back', from, to };
}
