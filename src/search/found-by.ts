/** By what a record is found beside its names, which are all that is shown of it. */
import { mapValues } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { isBoundaryItem } from '../records/boundary-items.ts';
import { searchRecords } from './documents.ts';
import type { JoinedIndex } from './instant-files.ts';
import type { InstantIndex } from './instant-format.ts';
import { spreadOf } from './spread.ts';
import { normalize } from './tokenize.ts';
import { worthSending } from './worth-sending.ts';

/**
 * So much of the words people use, compressed by gzip alone: room for three tenths more than there are. Words are worth their bytes:
 * of queries that nobody had looked at, 89 in a hundred find their matter first with all of them, 84 with two thirds and 79 with half.
 * Those of one situation alone are sent besides, since they tell who answers.
 */
const WORDS_BYTES = 200_000;

/** The words people use of each record, what it covers, and how common their grams are in all that the records say. */
export function foundBy(
  model: Model,
  { records }: InstantIndex,
): Pick<JoinedIndex, 'words' | 'situations' | 'scope' | 'spread'> {
  const situations = mapValues(model.situationWords, (own) =>
    mapValues(own, (said) => said.map(normalize)),
  );
  const words = wordsOf(model, situations);
  const scope = new Map(
    model.items.all.flatMap((item) => (isBoundaryItem(item) ? [[item.id, item.inScope]] : [])),
  );
  const texts = new Map(searchRecords(model).map(({ meta, content }) => [meta['record'], content]));
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

function wordsOf(model: Model, situations: JoinedIndex['situations']): JoinedIndex['words'] {
  const told = mapValues(situations, (own) => new Set([...own.values()].flat()));
  const all = mapValues(model.searchWords, (own) => own.map(normalize));
  const general = new Map(
    [...all].map(([id, own]) => [id, own.filter((word) => told.get(id)?.has(word) !== true)]),
  );
  const sent = worthSending(general, WORDS_BYTES);
  return new Map(
    [...all.keys()].map((id) => [id, [...(sent.get(id) ?? []), ...(told.get(id) ?? [])]]),
  );
}
