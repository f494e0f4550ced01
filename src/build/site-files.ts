import { emitFiles } from '../emit/index.ts';
import type { Model } from '../model/model.ts';
import { searchFiles } from '../search/search-files.ts';
import type { Emitted } from '../site/site-file.ts';

/** Every file that stands beside the pages: the open data, and what the search loads. */
export function* siteFiles(model: Model): Generator<Emitted> {
  yield* emitFiles(model);
  yield* searchFiles(model);
}
