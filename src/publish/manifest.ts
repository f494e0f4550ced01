import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { sha256 } from '../ledger/digest.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { outputFile, urls } from '../site/urls.ts';

const file = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });
const manifest = z.object({
  /** Number and link of the publication the site was built with; null before the first. */
  publication: z.object({ number: z.number(), link: z.string() }).nullable(),
  files: z.array(file),
});

export type Manifest = z.infer<typeof manifest>;

export const MANIFEST = outputFile(urls.manifest);

/** Read by the web server and not sent to readers, so that a reader could not check them. */
export const FOR_THE_SERVER: readonly string[] = [
  urls.hostHeaders,
  urls.hostRedirects,
  urls.nginxRedirects,
  urls.nginxSite,
  urls.earlierAssets,
].map(outputFile);

/** As many files are read at once as open files allow on any machine. */
const AT_ONCE = 64;

/** Lists every file of a finished site with its digest, in the site itself. Nothing may be written after it. */
export async function writeManifest(
  folder: string,
  paths: readonly string[],
  { newest }: Ledger,
): Promise<void> {
  const files: z.infer<typeof file>[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths.slice(start, start + AT_ONCE).map(async (name) => {
      const content = await readFile(path.join(folder, name));
      return { path: name, bytes: content.length, sha256: sha256(content) };
    });
    files.push(...(await Promise.all(some)));
  }
  const publication = newest === undefined ? null : { number: newest.number, link: newest.link };
  // One line a file, so that two manifests can be compared line by line.
  const lines = files.map((entry) => JSON.stringify(entry)).join(',\n');
  const head = `{"publication":${JSON.stringify(publication)},"files":[`;
  await writeFile(path.join(folder, MANIFEST), `${head}\n${lines}\n]}\n`);
}

/** What a manifest says; undefined when it is none. */
export function readManifest(content: Uint8Array): Manifest | undefined {
  try {
    return manifest.parse(JSON.parse(new TextDecoder().decode(content)));
  } catch {
    return undefined;
  }
}

/** Every file of a built site that readers can fetch, in the order of their paths. */
export async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !FOR_THE_SERVER.includes(name))
    .sort();
}
