/** The full-text index, made only when a text that it holds has changed. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../ledger/digest.ts';
import type { Model } from '../../model/model.ts';
import { pathsIn } from '../../publish/manifest.ts';
import type { SearchRecord } from '../../search/documents.ts';
import { fullTextIndex } from '../../search/fulltext-index.ts';
import { instantIndex } from '../../search/instant-index.ts';
import { writePagefind } from '../../search/pagefind-index.ts';
import { outputFile, urls } from '../../site/urls.ts';
import { SiteWriter } from './site-writer.ts';
import type { Store, Stored } from './store.ts';

/** The records to be indexed, with what tells them from others: they are long, and told once. */
export interface Indexed {
  readonly records: readonly SearchRecord[];
  readonly digest: string;
}

export const indexed = (records: readonly SearchRecord[]): Indexed => ({
  records,
  digest: sha256(JSON.stringify(records)),
});

/** The files of the index of some documents, by their names; `folder`: where it is made. */
export async function keptIndex(
  store: Store,
  { records, digest }: Indexed,
  folder: string,
): Promise<ReadonlyMap<string, Stored>> {
  const of = `index ${digest}`;
  const made = store.made(of);
  if (made !== undefined) return made;
  await rm(folder, { recursive: true, force: true });
  await writePagefind(records, folder);
  const files = new Map<string, Stored>();
  for (const name of await pathsIn(folder))
    files.set(name, store.put(await readFile(path.join(folder, name))));
  store.remember(of, files);
  return files;
}

/** The file that tells which record each hit of the index is. */
export async function keptFullText(
  store: Store,
  model: Model,
  { records, digest }: Indexed,
  index: ReadonlyMap<string, Stored>,
  folder: string,
): Promise<ReadonlyMap<string, Stored>> {
  const instant = instantIndex(model).records.map(({ id }) => id);
  const of = sha256(`full text ${digest} ${JSON.stringify(instant)}`);
  const made = store.made(of);
  if (made !== undefined) return made;
  await rm(folder, { recursive: true, force: true });
  new SiteWriter(folder, store).placeAll(index);
  const file = store.put(JSON.stringify(await fullTextIndex(model, records, folder)));
  const files = new Map([[outputFile(urls.fullTextIndex), file]]);
  store.remember(of, files);
  return files;
}
