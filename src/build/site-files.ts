import { chartUnits, databaseUnit, emitFiles, emitUnits } from '../emit/index.ts';
import type { Model } from '../model/model.ts';
import { fullTextUnits, searchFiles, searchUnits } from '../search/search-files.ts';
import type { Emitted, MadeFiles, Unit } from '../site/site-file.ts';
import type { Apart } from './taken.ts';

/** Every file that stands beside the pages: the open data, and what the search loads. */
export function* siteFiles(model: Model): Generator<Emitted> {
  yield* emitFiles(model);
  yield* searchFiles(model);
}

/**
 * The same, by what is kept together. `made`: what has been made of it so far, unit by unit. `isOurs`: whether a part that another may
 * make is to be made here; it is asked as late as can be.
 */
export function* siteUnits(
  model: Model,
  made: MadeFiles,
  isOurs: (part: Apart) => boolean = () => true,
): Generator<Unit> {
  yield* emitUnits(model, made);
  // Whoever has begun with the rest of the search has at hand what the full text is made by.
  const isFullTextOurs = isOurs('full text');
  yield* searchUnits(model);
  if (isFullTextOurs) yield* unitsOfPart(model, 'full text');
  if (isOurs('charts')) yield* unitsOfPart(model, 'charts');
  if (isOurs('database')) yield* unitsOfPart(model, 'database');
}

/** The units of what can be made apart. */
export const unitsOfPart = (model: Model, part: Apart): Iterable<Unit> => ofParts[part](model);

const ofParts: Readonly<Record<Apart, (model: Model) => Iterable<Unit>>> = {
  database: (model) => [databaseUnit(model)],
  charts: chartUnits,
  'full text': fullTextUnits,
};
