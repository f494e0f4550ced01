/**
 * The programs that make the pages, bundled: made anew only when the code or the settings have changed. What of the data they
 * would hold is put where they find it when they run.
 */
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { pathsIn } from '../../publish/manifest.ts';
import type { Prose } from '../entries.ts';
import { SiteWriter } from './site-writer.ts';
import type { Store, Stored } from './store.ts';

/** Where Astro puts the programs, beside the styles and scripts of the site; it deletes them when the pages are made. */
export const PROGRAMS = '.prerender';
const ABOUT = `${PROGRAMS}/about.json`;
const BUNDLE = 'bundle';

/** What the programs do not know of themselves. */
const about = z.object({
  entry: z.string(),
  origin: z.string(),
  /** The styles of the pages, by the keys that Astro has for them. */
  styles: z.record(z.string(), z.array(z.unknown())),
  prose: z.record(z.string(), z.array(z.object({ id: z.string(), data: z.unknown() }).loose())),
});
export type About = z.infer<typeof about>;

/** The bundle of before, put into a folder of the project; undefined when it has to be made. */
export async function keptBundle(store: Store, folder: string): Promise<About | undefined> {
  const files = store.made(BUNDLE);
  const told = files?.get(ABOUT);
  if (files === undefined || told === undefined) return undefined;
  await rm(folder, { recursive: true, force: true });
  new SiteWriter(folder, store).placeAll(files);
  return about.parse(JSON.parse(store.read(told.sha256).toString('utf8')));
}

/** Keeps the bundle that lies in a folder. */
export async function keepBundle(
  store: Store,
  folder: string,
  told: Omit<About, 'prose'> & { readonly prose: Prose },
): Promise<void> {
  const files = new Map<string, Stored>([[ABOUT, store.put(JSON.stringify(told))]]);
  for (const name of await pathsIn(folder))
    files.set(name, store.put(await readFile(path.join(folder, name))));
  store.remember(BUNDLE, files);
}

/** Runs the programs. */
export const runBundle = (folder: string, { entry }: About): Promise<unknown> =>
  import(pathToFileURL(path.join(folder, PROGRAMS, entry)).href);

/**
 * The rows that the bundle would hold are handed over when it runs. Undefined when there is no such place in it: then it has
 * rows of its own, and is not kept.
 */
export async function openCollections(folder: string): Promise<boolean> {
  const found = await Array.fromAsync(
    glob(`${PROGRAMS}/**/_astro_data-layer-content*.mjs`, { cwd: folder }),
  );
  const [file, ...others] = found;
  if (file === undefined || others.length > 0) return false;
  const program = `export default globalThis[Symbol.for('${ROWS}')];\n`;
  await writeFile(path.join(folder, file), program);
  return true;
}

/** Under which name of the global object the programs find the rows. */
const ROWS = 'mingze.collections';
const KEY = Symbol.for(ROWS);

/** Hands the rows over to the programs that run next. */
export function holdCollections(collections: ReadonlyMap<string, unknown>): void {
  (globalThis as { [KEY]?: ReadonlyMap<string, unknown> })[KEY] = collections;
}

/** The file that starts the programs. */
export async function entryIn(folder: string): Promise<string | undefined> {
  const [entry] = await Array.fromAsync(
    glob('prerender-entry*.mjs', { cwd: path.join(folder, PROGRAMS) }),
  );
  return entry;
}
