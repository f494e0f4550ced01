/** Publishes a site into a folder, wholly or not at all. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { disk } from '../disk/disk.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Verdict } from '../ledger/verdict.ts';
import { KEPT_ASSETS } from '../publish/kept-assets.ts';
import { MANIFEST, pathsIn } from '../publish/manifest.ts';
import { takeOverAssets } from './earlier-assets.ts';
import { refuseOlder } from './in-order.ts';
import { recover, STAGING } from './recover.ts';
import { removeOld } from './remove.ts';
import { shareSame } from './same-files.ts';
import { type Switched, switchTo } from './switch-to.ts';
import type { Release, Target } from './target.ts';
import { makeTwins } from './twins.ts';
import { withTruth } from './with-truth.ts';

/** A site that can be made. */
export interface Making {
  /** The day for which it is made. */
  readonly day: string;
  readonly ledger: Ledger;
  /** Makes it, whole, in a folder that is not there yet. */
  make(folder: string): Promise<unknown>;
  /** Recomputes what the site in a folder says of itself. */
  verify(folder: string): Promise<Verdict>;
}

export type Published =
  | { readonly kind: 'published'; readonly release: Release }
  /** Nothing of it differs from what is live. */
  | { readonly kind: 'unchanged'; readonly release: Release }
  | { readonly kind: 'not-verified'; readonly verdict: Verdict }
  | Exclude<Switched, { kind: 'well' }>;

/** Publishes a site; `check` is the address at which readers find it, to be asked after the switch, or empty. */
export function publishTo(target: Target, making: Making, check: string): Promise<Published> {
  return withTruth(target, async () => {
    try {
      return await publish(target, making, check);
    } finally {
      // What did not become a release only takes room, on a full disk more than anywhere.
      await disk.rm(target.own(STAGING), { recursive: true, force: true }).catch(() => {});
    }
  });
}

async function publish(target: Target, making: Making, check: string): Promise<Published> {
  await target.open();
  await recover(target);
  const live = await target.live();
  if (live !== undefined) refuseOlder(making.day, making.ledger, live);
  const staging = target.own(STAGING);
  await making.make(staging);
  if (live !== undefined && (await isSame(staging, target.siteOf(live)))) {
    const release = { ...live, day: making.day };
    await target.record(release);
    return { kind: 'unchanged', release };
  }
  const files = await pathsIn(staging);
  if (live !== undefined) await shareSame(files, staging, target.siteOf(live));
  const beside = await addBeside(target, staging, files);
  const verdict = await making.verify(staging);
  if (verdict.differences.length > 0) return { kind: 'not-verified', verdict };
  const release = await install(target, making, staging, [...files, ...beside]);
  const switched = await switchTo(target, release, live, check);
  await target.record({ ...release, state: switched.kind === 'well' ? 'good' : 'failed' });
  if (switched.kind !== 'well') return switched;
  await removeOld(target);
  return { kind: 'published', release: { ...release, state: 'good' } };
}

/** Whether a site is the same as another to the last byte, which their manifests say. */
async function isSame(folder: string, other: string): Promise<boolean> {
  const [own, theirs] = await Promise.all(
    [folder, other].map((place) => readFile(path.join(place, MANIFEST), 'utf8')),
  );
  return own === theirs;
}

/** What a release has besides the site itself: packed twins, the assets of the releases before. Returns their names. */
async function addBeside(
  target: Target,
  folder: string,
  files: readonly string[],
): Promise<string[]> {
  // Of the manifest nothing vouches for a twin.
  const listed = files.filter((name) => name !== MANIFEST);
  const twins = await makeTwins(listed, folder, target.own('twins'));
  const others = await target.releases();
  const assets = await takeOverAssets(
    folder,
    others.filter(({ state }) => state !== 'failed').map((other) => target.siteOf(other)),
  );
  return [...twins, ...assets, KEPT_ASSETS];
}

/** Puts a finished site among the releases, where nobody sees it yet. */
async function install(
  target: Target,
  { day, ledger: { newest } }: Making,
  folder: string,
  files: readonly string[],
): Promise<Release> {
  const name = await target.freeName();
  const publication = newest === undefined ? null : { number: newest.number, link: newest.link };
  const at = new Date().toISOString();
  const release: Release = { name, at, day, publication, state: 'made' };
  await disk.writeSynced(target.filesOf(release), `${files.join('\n')}\n`);
  await target.record(release);
  await disk.rename(folder, target.siteOf(release));
  await disk.syncDisk(target.folder);
  return release;
}
