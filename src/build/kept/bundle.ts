/**
 * The programs that make the pages, bundled: made anew only when the code has changed, or the address of the site, and kept for
 * whoever builds by this code, whatever the data. What of the data they would hold is put where they find it when they run.
 */
import { glob, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { disk, unlessMissing } from '../../disk/disk.ts';
import { holding } from '../../disk/lock.ts';
import { putInPlace } from '../../disk/put-in-place.ts';
import { sha256 } from '../../ledger/digest.ts';
import { pathsIn } from '../../publish/manifest.ts';
import { writing } from '../alone.ts';
import { stampOfPrograms } from './stamp.ts';
import type { Store, Stored } from './store.ts';

/** Where Astro puts the programs, beside the styles and scripts of the site. */
export const PROGRAMS = '.prerender';

/** What the programs do not know of themselves. */
const about = z.object({
  entry: z.string(),
  origin: z.string(),
  /** The styles of the pages, by the keys that Astro has for them. */
  styles: z.record(z.string(), z.array(z.unknown())),
  prose: z.record(z.string(), z.array(z.object({ id: z.string(), data: z.unknown() }).loose())),
});
export type About = z.infer<typeof about>;

/** The digests of all files, by their names. */
const list = z.record(z.string(), z.string());

type Files = Readonly<z.infer<typeof list>>;

export interface Bundle {
  /** Where its files lie. Nobody writes into it. */
  readonly folder: string;
  readonly about: About;
  /** The digests of its files, by their names. */
  readonly files: Files;
}

const KEPT = path.resolve(import.meta.dirname, '../../../.build/programs');
const LIST = 'files.json';
const ABOUT = `${PROGRAMS}/about.json`;

const keptFolder = async (): Promise<string> => path.join(KEPT, await stampOfPrograms());

/** The bundle that a build by this code has kept, to the last byte as it was made; undefined when it has to be made. */
export const keptBundle = async (): Promise<Bundle | undefined> => bundleIn(await keptFolder());

/** Keeps the bundle that lies in a folder, which is gone then. */
export const keepBundle = async (made: string, told: About): Promise<Bundle> =>
  keptIn(await keptFolder(), made, told);

/** The bundle that is kept in a folder, if it is as it was made. */
export async function bundleIn(folder: string): Promise<Bundle | undefined> {
  const files = await listIn(folder);
  if (files === undefined || !(await lieIn(folder, files))) return undefined;
  const now = new Date();
  // Which are used, and which of them may go: where nothing can be written, none goes.
  await utimes(folder, now, now).catch(() => {});
  const told = about.parse(JSON.parse(await readFile(path.join(folder, ABOUT), 'utf8')));
  return { folder, about: told, files };
}

async function listIn(folder: string): Promise<Files | undefined> {
  const text = await unlessMissing(readFile(path.join(folder, LIST), 'utf8'), undefined);
  if (text === undefined) return undefined;
  try {
    return list.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether files are what they were. */
async function lieIn(folder: string, files: Files): Promise<boolean> {
  const same = Object.entries(files).map(async ([name, digest]) => {
    const bytes = await unlessMissing(readFile(path.join(folder, name)), undefined);
    return bytes !== undefined && sha256(bytes) === digest;
  });
  return (await Promise.all(same)).every(Boolean);
}

/** Keeps in a folder what lies in another, unless the same is there. Of those beside it the ones are removed that were used longest ago. */
export async function keptIn(folder: string, made: string, told: About): Promise<Bundle> {
  await writeFile(path.join(made, ABOUT), JSON.stringify(told));
  const files: Record<string, string> = {};
  for (const name of await pathsIn(made))
    files[name] = sha256(await readFile(path.join(made, name)));
  await writeFile(path.join(made, LIST), JSON.stringify(files));
  const kept = path.dirname(folder);
  return holding(
    [writing(kept)],
    'programs',
    () => {},
    async () => {
      const before = await bundleIn(folder);
      if (before !== undefined && areSame(before.files, files, told.entry)) {
        // Another process may be running it.
        await disk.rm(made, { recursive: true, force: true });
        return before;
      }
      await disk.mkdir(kept, { recursive: true });
      await putInPlace(made, folder);
      await removeOldest(kept);
      return { folder, about: told, files };
    },
  );
}

/** Whether two bundles make the same. Into the entry Astro puts a key that is another each time. */
function areSame(one: Files, other: Files, entry: string): boolean {
  const but = `${PROGRAMS}/${entry}`;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => (name === but ? name in other : one[name] === other[name]))
  );
}

/** Every change of the code leaves others. Those that were used last stay: sites of several addresses may take turns. */
async function removeOldest(kept: string): Promise<void> {
  const found = (await readdir(kept)).map(async (name) => {
    const folder = path.join(kept, name);
    const lies = await unlessMissing(stat(folder), undefined);
    return { folder, used: lies?.mtimeMs ?? 0 };
  });
  const oldest = (await Promise.all(found)).sort((a, b) => b.used - a.used).slice(MOST);
  for (const { folder } of oldest) await disk.rm(folder, { recursive: true, force: true });
}

/** As many are kept, each of some twelve megabytes. */
const MOST = 8;

/** The styles and scripts of a bundle as files of a store, which a site is made from. */
export async function assetsIn(
  store: Store,
  { folder, files }: Bundle,
): Promise<ReadonlyMap<string, Stored>> {
  const assets = new Map<string, Stored>();
  for (const [name, digest] of Object.entries(files)) {
    if (name.startsWith(`${PROGRAMS}/`)) continue;
    const found = store.find(digest);
    assets.set(name, found ?? store.putUnder(digest, await readFile(path.join(folder, name))));
  }
  return assets;
}

/** Has the bundle take the rows that are handed over when it runs, in the place of those that it would hold. */
export async function openCollections(folder: string): Promise<void> {
  const file = await onlyOne(folder, `${PROGRAMS}/**/_astro_data-layer-content*.mjs`);
  const program = `export default globalThis[Symbol.for('${ROWS}')];\n`;
  await writeFile(path.join(folder, file), program);
}

/** Under which name of the global object the programs find the rows. */
const ROWS = 'mingze.collections';
const KEY = Symbol.for(ROWS);

/** Hands the rows over to the programs that run next. They hold on to the map that they have found first. */
export function holdCollections(collections: ReadonlyMap<string, unknown>): void {
  const holder = globalThis as { [KEY]?: Map<string, unknown> };
  holder[KEY] ??= new Map();
  holder[KEY].clear();
  for (const [name, rows] of collections) holder[KEY].set(name, rows);
}

/** The file that starts the programs. */
export const entryIn = (folder: string): Promise<string> =>
  onlyOne(path.join(folder, PROGRAMS), 'prerender-entry*.mjs');

async function onlyOne(folder: string, pattern: string): Promise<string> {
  const [file, ...others] = await Array.fromAsync(glob(pattern, { cwd: folder }));
  if (file === undefined || others.length > 0)
    throw new Error(`there is not one file ${pattern} in what Astro has bundled`);
  return file;
}
