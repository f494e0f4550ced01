import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Model } from '../model/model.ts';
import { inBatches } from './batches.ts';
import type { SearchRecord } from './documents.ts';
import type { FullTextIndex } from './instant-format.ts';
import { instantIndex } from './instant-index.ts';
import { ENTRY_FILE, releaseOf } from './pagefind-entry.ts';
import { countEach } from './rarity.ts';
import { bigrams } from './tokenize.ts';

/** Pagefind puts its own name before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';
/** Well below the number of files a system lets one process hold open. */
const OPEN_FILES = 200;

/**
 * Tells the browser which record each hit is, so that it need not fetch a fragment for every hit: one small file in
 * place of twenty requests a search.
 */
export async function fullTextIndex(
  model: Model,
  documents: readonly SearchRecord[],
  pagefindFolder: string,
): Promise<FullTextIndex> {
  const instant = new Set(instantIndex(model).records.map(({ id }) => id));
  const folder = path.join(pagefindFolder, 'fragment');
  // Without a record there are no fragments, and no folder for them.
  const names = (await Array.fromAsync(glob('*', { cwd: folder }))).sort();
  const fragments = await inBatches(names, OPEN_FILES, async (name) => {
    const text = gunzipSync(await readFile(path.join(folder, name))).toString('utf8');
    if (!text.startsWith(SIGNATURE)) throw new Error(`${name} is not a fragment of Pagefind`);
    const { meta } = JSON.parse(text.slice(SIGNATURE.length)) as { meta: { record: string } };
    return [path.basename(name, '.pf_fragment'), meta.record] as const;
  });
  return {
    release: releaseOf(JSON.parse(await readFile(path.join(pagefindFolder, ENTRY_FILE), 'utf8'))),
    // The other records are read from their fragments, and only when they are shown: there may be very many of them.
    fragments: Object.fromEntries(fragments.filter(([, record]) => instant.has(record))),
    common: commonPairs(documents),
  };
}

/** A pair in more documents than this is not asked for. */
const COMMON = 2000;

function commonPairs(documents: readonly SearchRecord[]): string[] {
  const counts = countEach(documents.map(({ content }) => bigrams(content)));
  return [...counts].flatMap(([pair, count]) => (count > COMMON ? pair : [])).sort();
}
