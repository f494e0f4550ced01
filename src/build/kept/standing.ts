/**
 * What a site that was built is made of, so that one that stands already is not built again: only the bytes of what it is made of
 * are read, and of its files only how they lie.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../disk/disk.ts';
import { sha256 } from '../../ledger/digest.ts';
import { type Listed, MANIFEST, readManifest } from '../../publish/manifest.ts';
import { lyingIn } from './site-writer.ts';
import { Store, type Stored } from './store.ts';

/** What a build has said of the data, and how many pages it has made. */
const told = z.object({ said: z.string(), pages: z.number() });
export type ToldOfSite = z.infer<typeof told>;

const SITE = 'site';
const TOLD = 'told.json';

/**
 * The digest of all that a site is made of beside the code and the settings, of which the store minds: every file of the data
 * folder, and the day. Files that no table is made of may tell one site from another in vain, but never pass unseen.
 */
export function digestOfGiven(data: string, day: string): string {
  const lines = namesIn(data).map((name) => `${digestOfFile(path.join(data, name))} ${name}`);
  // Messages name the folder as it is seen from where the command runs.
  return sha256(JSON.stringify([SITE, day, path.relative(process.cwd(), data), lines]));
}

function namesIn(folder: string): string[] {
  const isHidden = (name: string) => name.split(path.sep).some((part) => part.startsWith('.'));
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  return names
    .map(String)
    .filter((name) => !isHidden(name))
    .sort();
}

/** Of a folder, and of what is gone again, that it is none. */
function digestOfFile(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch (error) {
    return codeOf(error);
  }
}

/** Remembers that the site of a build is made of what it was given; the store has its files. */
export function rememberSite(
  store: Store,
  given: string,
  { manifest, ...about }: ToldOfSite & { readonly manifest: Stored },
): void {
  const kept = [
    [MANIFEST, manifest],
    [TOLD, store.put(JSON.stringify(about))],
  ] as const;
  store.remember(given, new Map(kept));
}

/**
 * What was told of the site that was made of this, when it stands in a folder: with every file, none of which is another than the
 * store has, and with nothing else.
 */
export async function standing(
  store: Store,
  given: string,
  folder: string,
): Promise<ToldOfSite | undefined> {
  const made = store.made(given);
  const [manifest, about] = [made?.get(MANIFEST), made?.get(TOLD)];
  if (manifest === undefined || about === undefined || !existsSync(folder)) return undefined;
  const listed = readManifest(store.read(manifest.sha256))?.files ?? [];
  const files = [...listed, { path: MANIFEST, sha256: manifest.sha256 }];
  const { files: lying, others } = lyingIn(folder);
  if (lying.size !== files.length || others.length > 0) return undefined;
  const beside = await Store.open(store.besideFolder, store.stamp);
  const isThere = ({ path: name, sha256: digest }: Pick<Listed, 'path' | 'sha256'>) =>
    [store, beside].some((own) => own.isAt(digest, path.join(folder, name)));
  if (!files.every(isThere)) return undefined;
  return told.parse(JSON.parse(store.read(about.sha256).toString('utf8')));
}
