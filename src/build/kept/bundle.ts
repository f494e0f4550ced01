/**
 * The programs that make the pages, bundled: made anew only when the code has changed, or the address of the site. What of the
 * data they would hold is put where they find it when they run.
 */
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { pathsIn } from '../../publish/manifest.ts';
import type { Prose } from '../entries.ts';
import { SiteWriter } from './site-writer.ts';
import type { Store, Stored } from './store.ts';

/** Where Astro puts the programs, beside the styles and scripts of the site; it deletes them when the pages are made. */
export const PROGRAMS = '.prerender';
const ABOUT = `${PROGRAMS}/about.json`;

/** What the programs do not know of themselves. */
const about = z.object({
  entry: z.string(),
  origin: z.string(),
  /** The styles of the pages, by the keys that Astro has for them. */
  styles: z.record(z.string(), z.array(z.unknown())),
  prose: z.record(z.string(), z.array(z.object({ id: z.string(), data: z.unknown() }).loose())),
});
export type About = z.infer<typeof about>;

export interface Bundle {
  readonly about: About;
  readonly programs: ReadonlyMap<string, Stored>;
  /** The styles and scripts of the site. */
  readonly assets: ReadonlyMap<string, Stored>;
}

/** The bundle of before; undefined when it has to be made. */
export function keptBundle(store: Store): Bundle | undefined {
  const files = store.made(store.programs);
  const told = files?.get(ABOUT);
  if (files === undefined || told === undefined) return undefined;
  const some = (wanted: boolean) =>
    new Map([...files].filter(([name]) => isProgram(name) === wanted));
  return {
    about: about.parse(JSON.parse(store.read(told.sha256).toString('utf8'))),
    programs: some(true),
    assets: some(false),
  };
}

const isProgram = (name: string): boolean => name.startsWith(`${PROGRAMS}/`);

/** Puts the programs into a folder of the project. */
export async function placePrograms(
  store: Store,
  { programs }: Bundle,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  new SiteWriter(folder, store).placeAll(programs);
}

/** Keeps the bundle that lies in a folder. */
export async function keepBundle(
  store: Store,
  folder: string,
  told: Omit<About, 'prose'> & { readonly prose: Prose },
): Promise<void> {
  const files = await filesIn(store, folder);
  files.set(ABOUT, store.put(JSON.stringify(told)));
  store.remember(store.programs, files);
}

/** The styles and scripts that lie in a folder. */
export async function assetsIn(store: Store, folder: string): Promise<Bundle['assets']> {
  return new Map([...(await filesIn(store, folder))].filter(([name]) => !isProgram(name)));
}

async function filesIn(store: Store, folder: string): Promise<Map<string, Stored>> {
  const files = new Map<string, Stored>();
  for (const name of await pathsIn(folder))
    files.set(name, store.put(await readFile(path.join(folder, name))));
  return files;
}

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

/** Hands the rows over to the programs that run next. They hold on to the map that they have found first. */
export function holdCollections(collections: ReadonlyMap<string, unknown>): void {
  const holder = globalThis as { [KEY]?: Map<string, unknown> };
  holder[KEY] ??= new Map();
  holder[KEY].clear();
  for (const [name, rows] of collections) holder[KEY].set(name, rows);
}

/** The file that starts the programs. */
export async function entryIn(folder: string): Promise<string | undefined> {
  const [entry] = await Array.fromAsync(
    glob('prerender-entry*.mjs', { cwd: path.join(folder, PROGRAMS) }),
  );
  return entry;
}
