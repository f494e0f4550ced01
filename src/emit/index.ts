import type { Model } from '../model/model.ts';
import { searchFiles } from '../search/search-files.ts';
import { calendarFiles } from './calendars.ts';
import { csvFiles } from './csv.ts';
import { dutyFiles } from './duty-files.ts';
import { feedFiles } from './feeds.ts';
import { chartFiles } from './flow-chart/index.ts';
import { handoffCheckFiles } from './handoff-check.ts';
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

/** A file whose bytes are made only when they are asked for: packing a workbook takes its time. */
export interface EmittedWorkbook {
  readonly path: string;
  readonly type: string;
  readonly pack: () => Promise<Uint8Array>;
}

/** The content of an emitted file. */
export async function contentOf(file: EmittedFile | EmittedWorkbook): Promise<string | Uint8Array> {
  return 'body' in file ? file.body : file.pack();
}

/** Every open-data file, one after another, so that a large site never holds them all at once. */
export function* emitFiles(model: Model): Generator<EmittedFile | EmittedWorkbook> {
  yield* csvFiles(model);
  yield* dutyFiles(model);
  yield* jsonFiles(model);
  yield* feedFiles(model);
  yield* calendarFiles(model);
  yield* ledgerFiles(model);
  yield* chartFiles(model);
  yield* handoffCheckFiles(model);
  yield* searchFiles(model);
}
