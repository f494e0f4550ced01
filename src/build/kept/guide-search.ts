/** By what the guide is searched: made of its pages as they are sent, and made again only when their prose has changed. */
import { sha256 } from '../../ledger/digest.ts';
import { guideFiles } from '../../search/guide-index.ts';
import { sectionsOf } from '../../search/guide-sections.ts';
import { addressOf, fromBase, outputFile, urls } from '../../site/urls.ts';
import type { Store, Stored } from './store.ts';

/** The pages in which it is looked: those below the guide, and what the site says about itself. */
export const isSearched = (file: string): boolean =>
  file === outputFile(urls.about) || file.startsWith(outputFile(urls.guide).replace(/[^/]*$/, ''));

/** The files of the index, by their names in the site. `pages`: all pages of the site, by theirs. */
export async function keptGuideSearch(
  store: Store,
  pages: ReadonlyMap<string, Stored>,
  make = guideFiles,
): Promise<ReadonlyMap<string, Stored>> {
  const sections = [...pages]
    .filter(([file]) => isSearched(file))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([file, { sha256: digest }]) =>
      sectionsOf(store.read(digest).toString('utf8'), fromBase(addressOf(file))),
    );
  const of = `guide ${sha256(JSON.stringify(sections))}`;
  const kept = store.made(of);
  if (kept !== undefined) return kept;
  const files = new Map<string, Stored>();
  for (const [name, bytes] of await make(sections))
    files.set(outputFile(`${urls.guideSearch}${name}`), store.put(bytes));
  store.remember(of, files);
  return files;
}
