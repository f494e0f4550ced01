import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { sha256 } from '../ledger/digest.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { givenByEnvironment } from '../site/settings.ts';
import { outputFile, urls } from '../site/urls.ts';
import { codeDigest } from './code.ts';

/** A file with what vouches for it. */
export const listedFile = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });
const built = z.object({
  /** The day for which the site answers. */
  day: z.iso.date(),
  /** The settings that the environment gave in the place of those of the file. */
  given: z.object({ site: z.string().optional(), base: z.string().optional() }),
  /** The digest of the code. */
  code: z.string(),
});

const manifest = z.object({
  /** Number and link of the publication the site was built with; null before the first. */
  publication: z.object({ number: z.number(), link: z.string() }).nullable(),
  /** What built it, without which nobody could build it anew; sites of before did not say. */
  built: built.optional(),
  files: z.array(listedFile),
});

export type Listed = z.infer<typeof listedFile>;
export type Built = z.infer<typeof built>;
export type Manifest = z.infer<typeof manifest>;

export const MANIFEST = outputFile(urls.manifest);

/** Read by the web server. Many do not send them to readers, who then cannot check them; who has the folder can. */
export const FOR_THE_SERVER: readonly string[] = [
  urls.hostHeaders,
  urls.hostRedirects,
  urls.nginxRedirects,
  urls.nginxSite,
  urls.earlierAssets,
].map(outputFile);

/** As many files are read at once as open files allow on any machine. */
const AT_ONCE = 64;

/** With what a site was built, as far as its manifest says it. */
type Of = { readonly ledger: Pick<Ledger, 'newest'>; readonly today: string };

/** Lists every file of a finished site with its digest, in the site itself. Nothing may be written after it. */
export async function writeManifest(
  folder: string,
  paths: readonly string[],
  of: Of,
): Promise<void> {
  const files: Listed[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths
      .slice(start, start + AT_ONCE)
      .map(async (name) => listed(name, await readFile(path.join(folder, name))));
    files.push(...(await Promise.all(some)));
  }
  await writeFile(path.join(folder, MANIFEST), await manifestText(files, of));
}

/** A file as a manifest lists it. */
export const listed = (name: string, content: Uint8Array): Listed => ({
  path: name,
  bytes: content.length,
  sha256: sha256(content),
});

/** A manifest, one line a file, so that two can be compared line by line. */
export async function manifestText(
  files: readonly Listed[],
  { ledger: { newest }, today }: Of,
): Promise<string> {
  const publication = newest === undefined ? null : { number: newest.number, link: newest.link };
  const how: Built = { day: today, given: givenByEnvironment(), code: await codeDigest() };
  const about = JSON.stringify({ publication, built: how });
  const lines = files.map((entry) => JSON.stringify(entry)).join(',\n');
  return `${about.slice(0, -1)},"files":[\n${lines}\n]}\n`;
}

/** What a manifest says; undefined when it is none. */
export function readManifest(content: Uint8Array): Manifest | undefined {
  try {
    return manifest.parse(JSON.parse(new TextDecoder().decode(content)));
  } catch {
    return undefined;
  }
}

/** What lies in the folder of a built site. */
export interface Lying {
  /** Every file but the links, in the order of their paths. */
  readonly files: readonly string[];
  /** What is neither file nor folder: a link shows what lies elsewhere, and that may change. */
  readonly others: readonly string[];
}

export async function lyingIn(folder: string): Promise<Lying> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const name = path.relative(folder, path.join(entry.parentPath, entry.name));
      return { isFile: entry.isFile(), name: name.split(path.sep).join('/') };
    });
  const names = (wanted: boolean) =>
    named.filter(({ isFile }) => isFile === wanted).map(({ name }) => name);
  return { files: names(true).sort(), others: names(false).sort() };
}

/** Every file of a built site, those that are for the server alone too. */
export async function pathsIn(folder: string): Promise<readonly string[]> {
  return (await lyingIn(folder)).files;
}
