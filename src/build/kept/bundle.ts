/**
 * The programs that make the pages, bundled: made anew only when the code has changed, or the address of the site. What of the
 * data they would hold is put where they find it when they run.
 */
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { pathsIn } from '../../publish/manifest.ts';
import { SiteWriter } from './site-writer.ts';
import type { Store, Stored } from './store.ts';

/** Where Astro puts the programs, beside the styles and scripts of the site. */
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
  return bundleOf(about.parse(JSON.parse(store.read(told.sha256).toString('utf8'))), files);
}

function bundleOf(about: About, files: ReadonlyMap<string, Stored>): Bundle {
  const some = (wanted: boolean) =>
    new Map([...files].filter(([name]) => isProgram(name) === wanted));
  return { about, programs: some(true), assets: some(false) };
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
export async function keepBundle(store: Store, folder: string, told: About): Promise<Bundle> {
  const files = await filesIn(store, folder);
  files.set(ABOUT, store.put(JSON.stringify(told)));
  store.remember(store.programs, files);
  return bundleOf(told, files);
}

async function filesIn(store: Store, folder: string): Promise<Map<string, Stored>> {
  const files = new Map<string, Stored>();
  for (const name of await pathsIn(folder))
    files.set(name, store.put(await readFile(path.join(folder, name))));
  return files;
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
