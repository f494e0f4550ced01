import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Model } from '../model/model.ts';
import { urls } from '../site/urls.ts';
import type { FullTextIndex } from './instant-format.ts';

/** Pagefind puts its own name before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Tells the browser which record each hit is, so that it need not fetch a fragment for every hit: one small file in
 * place of twenty requests a search.
 */
export async function fullTextIndex(model: Model, pagefindFolder: string): Promise<FullTextIndex> {
  const folder = path.join(pagefindFolder, 'fragment');
  const names = (await readdir(folder)).sort();
  const fragments = await Promise.all(
    names.map(async (name) => {
      const text = gunzipSync(await readFile(path.join(folder, name))).toString('utf8');
      if (!text.startsWith(SIGNATURE)) throw new Error(`${name} is not a fragment of Pagefind`);
      const { meta } = JSON.parse(text.slice(SIGNATURE.length)) as { meta: { record: string } };
      return [path.basename(name, '.pf_fragment'), meta.record] as const;
    }),
  );
  return {
    fragments: Object.fromEntries(fragments),
    records: model.laws.all.map((law) => ({
      id: law.id,
      kind: 'laws',
      title: `《${law.title}》`,
      url: urls.law(law.id),
      date: law.effective,
    })),
  };
}
