/**
 * The assets of earlier releases, in a later one: a page that was opened before the switch still gets its style and its
 * scripts, whatever server there is. Their names change with their content, so they are in nobody's way.
 */
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { disk, unlessMissing } from '../disk/disk.ts';
import { sha256 } from '../ledger/digest.ts';
import { ASSETS, EARLIER, earlierText, readEarlier } from '../publish/kept-assets.ts';
import { MANIFEST, readManifest } from '../publish/manifest.ts';
import { TWINS } from '../site/headers.ts';
import { linkOrCopy } from './same-files.ts';
import type { Release, Target } from './target.ts';

/** Takes over the assets of other releases that a release has not got. Returns the names of the files that are new in it. */
export async function takeOverAssets(folder: string, others: readonly string[]): Promise<string[]> {
  const kept = new Map((await readEarlier(folder)).map((asset) => [asset.path, asset]));
  const made: string[] = [];
  for (const other of others) {
    for (const name of await assetsOf(other)) {
      const names = [name, ...Object.values(TWINS).map((end) => `${name}${end}`)];
      for (const each of names)
        if (await takeOver(path.join(other, each), path.join(folder, each))) made.push(each);
      if (!made.includes(name)) continue;
      const content = await readFile(path.join(folder, name));
      kept.set(name, { path: name, sha256: sha256(content) });
    }
  }
  const list = path.join(folder, EARLIER);
  await disk.writeFile(`${list}.part`, earlierText([...kept.values()]));
  await disk.rename(`${list}.part`, list);
  return made;
}

/** Gives a release that is to be live again the assets of the one that was, for those who have a page of it open. */
export async function keepAssets(target: Target, to: Release, from: Release): Promise<void> {
  const taken = await takeOverAssets(target.siteOf(to), [target.siteOf(from)]);
  await appendFile(target.filesOf(to), taken.map((name) => `${name}\n`).join(''));
}

/** The assets that a release was built with, without those that it took over. */
async function assetsOf(folder: string): Promise<string[]> {
  const content = await unlessMissing(readFile(path.join(folder, MANIFEST)), undefined);
  const manifest = content && readManifest(content);
  return (manifest?.files ?? [])
    .map(({ path: name }) => name)
    .filter((name) => name.startsWith(ASSETS));
}

/** Whether a file was there to be taken, and was not there yet. */
async function takeOver(from: string, to: string): Promise<boolean> {
  await disk.mkdir(path.dirname(to), { recursive: true });
  const taken = linkOrCopy(from, to).then(() => true);
  return unlessMissing(taken, false).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return false;
    throw error;
  });
}
