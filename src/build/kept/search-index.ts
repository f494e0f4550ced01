/** The full-text index, of which a part is made only when a text that it holds has changed. */
import { sha256 } from '../../ledger/digest.ts';
import type { Model } from '../../model/model.ts';
import { searchRecords } from '../../search/documents.ts';
import { fullTextIndex, makePart, type PartSummary, textParts } from '../../search/full-text.ts';
import { outputFile, urls } from '../../site/urls.ts';
import type { Store, Stored } from './store.ts';

/** What is kept of a part beside its files, under a name that none of them has. */
const SUMMARY = 'summary';

/**
 * The files of the full text of a model, by their names in the site. `giving`: told when another program begins to be given what it
 * makes a part of, and until when; it goes on by itself from then on, so whoever waits for it first has two at work.
 */
export async function keptFullText(
  store: Store,
  model: Model,
  giving: (given: Promise<void>) => void = () => {},
): Promise<ReadonlyMap<string, Stored>> {
  const placed = new Map<string, Stored>();
  const summaries: PartSummary[] = [];
  for (const part of textParts(searchRecords(model))) {
    const of = `text ${part.place} ${sha256(JSON.stringify(part.documents))}`;
    const kept = store.made(of);
    const files = new Map<string, Stored>(kept);
    if (kept === undefined) {
      const given = Promise.withResolvers<void>();
      giving(given.promise);
      const made = await makePart(part, given.resolve).finally(given.resolve);
      for (const [name, bytes] of made.files) files.set(name, store.put(bytes));
      files.set(SUMMARY, store.put(JSON.stringify(made.summary)));
      store.remember(of, files);
    }
    for (const [name, file] of files) {
      if (name === SUMMARY)
        summaries.push(JSON.parse(store.read(file.sha256).toString('utf8')) as PartSummary);
      else placed.set(outputFile(`${urls.pagefind}${part.place}${name}`), file);
    }
  }
  const index = store.put(JSON.stringify(fullTextIndex(summaries)));
  return placed.set(outputFile(urls.fullTextIndex), index);
}
