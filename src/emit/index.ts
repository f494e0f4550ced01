import type { Model } from '../model/model.ts';
import { searchFiles } from '../search/instant-index.ts';
import { csvFiles } from './csv.ts';
import { jsonFiles } from './json-api.ts';
import { ledgerFiles } from './ledger.ts';

/** A file the build writes beside the pages. */
export interface EmittedFile {
  /** Path inside the built site, without a leading slash. */
  readonly path: string;
  /** Media type without charset; the text is UTF-8. */
  readonly type: string;
  readonly body: string;
}

/** Every open-data file, one after another, so that a large site never holds them all at once. */
export function* emitFiles(model: Model): Generator<EmittedFile> {
  yield* csvFiles(model);
  yield* jsonFiles(model);
  yield* ledgerFiles(model);
  yield* searchFiles(model);
}
