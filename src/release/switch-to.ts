import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { disk } from '../disk/disk.ts';
import { MANIFEST } from '../publish/manifest.ts';
import { keepAssets } from './earlier-assets.ts';
import { type Unwell, unwellAt, unwellIn } from './health.ts';
import type { Release, Target } from './target.ts';

/** How it went: it is well, or it is not and the release before is live again, or it is not and there is none. */
export type Switched =
  | { readonly kind: 'well' }
  | { readonly kind: 'went-back'; readonly faults: readonly Unwell[]; readonly to: Release }
  | { readonly kind: 'unwell'; readonly faults: readonly Unwell[] };

/**
 * Makes a release the one that is live, looks whether it is well, and if it is not goes back. To switch is one rename; the
 * way back is laid beforehand, so that it takes no more room and is as quick.
 */
export async function switchTo(
  target: Target,
  release: Release,
  before: Release | undefined,
  check: string,
): Promise<Switched> {
  const there = await layLink(target, release);
  const back = before && (await layLink(target, before));
  await disk.rename(there, target.current);
  await disk.syncFolder(target.folder);
  const faults = await faultsOf(target, release, check);
  if (faults.length === 0) {
    if (back !== undefined) await disk.rm(back, { force: true });
    return { kind: 'well' };
  }
  if (before === undefined || back === undefined) return { kind: 'unwell', faults };
  // On a full disk the way back matters more than who opened a page a moment ago.
  await keepAssets(target, before, release).catch(() => {});
  await disk.rename(back, target.current);
  return { kind: 'went-back', faults, to: before };
}

/** What is wrong with the live release, in its folder and, if one is named, at its address. */
export async function faultsOf(target: Target, release: Release, check: string): Promise<Unwell[]> {
  const manifest = await readFile(path.join(target.siteOf(release), MANIFEST));
  const here = await unwellIn(target.current, manifest);
  return check === '' || here.length > 0 ? here : unwellAt(check, manifest);
}

async function layLink(target: Target, release: Release): Promise<string> {
  const link = target.own(`to-${release.name}`);
  await disk.rm(link, { force: true });
  await disk.symlink(target.linkTo(release), link);
  return link;
}
