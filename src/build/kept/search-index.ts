/** The full-text index, of which a part is made only when a text that it holds has changed. */
import { sha256 } from '../../ledger/digest.ts';
import type { Model } from '../../model/model.ts';
import { searchRecords } from '../../search/documents.ts';
import {
  fullTextIndex,
  type MadePart,
  type PartSummary,
  type TextPart,
  textParts,
} from '../../search/full-text.ts';
import { outputFile, urls } from '../../site/urls.ts';
import type { Store, Stored } from './store.ts';

/** What is kept of a part beside its files, under a name that none of them has. */
const SUMMARY = 'summary';

/** The files of the full text of a model, by their names in the site. `make`: who makes the parts that are not kept, one by one. */
export async function keptFullText(
  store: Store,
  model: Model,
  make: (part: TextPart) => Promise<MadePart>,
): Promise<ReadonlyMap<string, Stored>> {
  const placed = new Map<string, Stored>();
  const summaries: PartSummary[] = [];
  for (const part of textParts(searchRecords(model))) {
    const of = `text ${part.place} ${sha256(JSON.stringify(part.documents))}`;
    const kept = store.made(of);
    const files = new Map<string, Stored>(kept);
    if (kept === undefined) {
      const made = await make(part);
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
