/** By what a record is found beside its names, which are all that is shown of it. */
import { mapValues } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { isBoundaryItem } from '../records/boundary-items.ts';
import { keptTexts } from './documents.ts';
import type { InstantIndex } from './instant-format.ts';
import type { Scope } from './record-texts.ts';
import type { Spread } from './spread.ts';
import { spreadOf } from './spread-of.ts';
import { normalize } from './tokenize.ts';

/** By what records are found beside their names. */
export interface FoundWords {
  /** The words people use of a record that are no wordings of its own. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** By record and condition, those of them that are said in that situation alone. */
  readonly situations: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** What its text says it covers. */
  readonly scope: Scope;
  readonly spread: Spread;
}

/** The words people use of each record, what it covers, and how common their grams are in all that the records say. */
export function foundBy(model: Model, { records }: InstantIndex): FoundWords {
  const situations = mapValues(model.situationWords, (own) =>
    mapValues(own, (said) => said.map(normalize)),
  );
  const words = wordsOf(model, situations);
  const scope = new Map(
    model.items.all.flatMap((item) => (isBoundaryItem(item) ? [[item.id, item.inScope]] : [])),
  );
  const texts = new Map(keptTexts(model).map(({ id, content }) => [id, content]));
  const spoken = records.flatMap(({ id, title, aliases = [], branches = [] }) => {
    if (!words.has(id)) return [];
    const conditions = branches.flatMap(({ condition }) => condition ?? []);
    const held = [
      title,
      ...aliases,
      ...conditions,
      ...(words.get(id) ?? []),
      ...(scope.get(id) ?? []),
    ];
    return [{ held, said: [texts.get(id) ?? ''] }];
  });
  return { words, situations, scope, spread: spreadOf(spoken) };
}

function wordsOf(model: Model, situations: FoundWords['situations']): FoundWords['words'] {
  return new Map(
    [...model.searchWords].map(([id, own]) => {
      const told = new Set([...(situations.get(id)?.values() ?? [])].flat());
      const general = own.map(normalize).filter((word) => !told.has(word));
      return [id, [...general, ...told]];
    }),
  );
}
