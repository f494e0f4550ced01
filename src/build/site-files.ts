import { databaseUnit, emitFiles, emitUnits } from '../emit/index.ts';
import type { Model } from '../model/model.ts';
import { searchFiles, searchUnits } from '../search/search-files.ts';
import type { Emitted, MadeFiles, Unit } from '../site/site-file.ts';

/** Every file that stands beside the pages: the open data, and what the search loads. */
export function* siteFiles(model: Model): Generator<Emitted> {
  yield* emitFiles(model);
  yield* searchFiles(model);
}

/** The same, by what is kept together. `made`: what has been made of it so far, unit by unit. */
export function* siteUnits(model: Model, made: MadeFiles): Generator<Unit> {
  yield* emitUnits(model, made);
  yield* searchUnits(model);
}

/** Those of them that tell of no others, and of which no others tell: whoever is done first makes them. Hardly ever are they what they were. */
export const unitsApart = (model: Model): readonly Unit[] => [databaseUnit(model)];
