import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../ledger/digest.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** All of the project that decides what a site looks like, beside its data. */
const OF_THE_SITE = ['src', 'content', 'public', 'astro.config.mjs', 'package.json'];

/**
 * The digest of the code a site is built by, in the form of `sha256sum`: a line a file, in the order of their paths. Two that
 * have the same build the same site of the same data.
 */
export function codeDigest(): Promise<string> {
  own ??= digestOfCode(PROJECT);
  return own;
}

/** No process goes on with other code than it began with. */
let own: Promise<string> | undefined;

async function digestOfCode(project: string): Promise<string> {
  const files = await filesOfCode(project);
  const lines = files.map(
    async (file) => `${sha256(await readFile(path.join(project, file)))}  ${file}\n`,
  );
  return sha256((await Promise.all(lines)).join(''));
}

/** The files of the code, by their paths in the project. */
export async function filesOfCode(project: string): Promise<string[]> {
  const found = await Promise.all(OF_THE_SITE.map((name) => filesBelow(project, name)));
  return found.flat().sort();
}

async function filesBelow(project: string, name: string): Promise<string[]> {
  const entries = await readdir(path.join(project, name), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => undefined);
  if (entries === undefined) return [name];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}
