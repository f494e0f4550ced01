/**
 * The assets of earlier releases, in a later one: a page that was opened before the switch still gets its style and its
 * scripts, whatever server there is. Their names change with their content, so they are in nobody's way.
 */
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, disk, unlessMissing } from '../disk/disk.ts';
import { ASSETS, KEPT_ASSETS, keptAssets, keptText } from '../publish/kept-assets.ts';
import { type Listed, MANIFEST, readManifest } from '../publish/manifest.ts';
import { TWINS } from '../site/headers.ts';
import { linkOrCopy } from './same-files.ts';
import type { Release, Target } from './target.ts';

/** Takes over the assets of other releases that a release has not got itself. Returns the names of what is there of them. */
export async function takeOverAssets(folder: string, others: readonly string[]): Promise<string[]> {
  const own = new Set((await assetsOf(folder)).map(({ path: name }) => name));
  const site = {
    read: (file: string) => unlessMissing(readFile(path.join(folder, file)), undefined),
  };
  const kept = new Map((await keptAssets(site)).map((asset) => [asset.path, asset]));
  const there: string[] = [];
  for (const other of others) {
    for (const asset of (await assetsOf(other)).filter(({ path: name }) => !own.has(name))) {
      const names = ['', ...Object.values(TWINS)].map((end) => `${asset.path}${end}`);
      for (const name of names)
        if (await takeOver(path.join(other, name), path.join(folder, name))) there.push(name);
      if (there.includes(asset.path)) kept.set(asset.path, asset);
    }
  }
  const list = path.join(folder, KEPT_ASSETS);
  await disk.writeFile(`${list}.part`, keptText([...kept.values()]));
  await disk.rename(`${list}.part`, list);
  return there;
}

/** Gives a release that is to be live again the assets of the one that was, for those who have a page of it open. */
export async function keepAssets(target: Target, to: Release, from: Release): Promise<void> {
  const taken = await takeOverAssets(target.siteOf(to), [target.siteOf(from)]);
  await appendFile(target.filesOf(to), taken.map((name) => `${name}\n`).join(''));
}

/** The assets that a release was built with, without those that it took over. */
async function assetsOf(folder: string): Promise<Listed[]> {
  const content = await unlessMissing(readFile(path.join(folder, MANIFEST)), undefined);
  const manifest = content && readManifest(content);
  return (manifest?.files ?? []).filter(({ path: name }) => name.startsWith(ASSETS));
}

/** Takes a file over, if it is to be had. Returns whether it is there now. */
async function takeOver(from: string, to: string): Promise<boolean> {
  await disk.mkdir(path.dirname(to), { recursive: true });
  const taken = linkOrCopy(from, to).then(() => true);
  return unlessMissing(taken, false).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return true;
    throw error;
  });
}
