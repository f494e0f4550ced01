/** Makes the files of the words people use. */
import type { FoundWords } from './found-by.ts';
import type { InstantRecord } from './instant-format.ts';
import { situationsOf } from './places.ts';
import { countEach } from './rarity.ts';
import type { Spread } from './spread.ts';
import { bigrams, characters } from './tokenize.ts';
import { packWords, type Said, type Times, type WordFile, wordFileOf } from './word-file.ts';

/** So many times a gram is held a file: a query fetches some ten files, each of less than two kilobytes. */
const HELD_A_FILE = 400;

type Words = Pick<FoundWords, 'words' | 'situations' | 'spread'>;

/** All that is said of the records. */
export function allSaid(records: readonly InstantRecord[], { spread, ...words }: Words): Said {
  const own = records.map((record) => ownOf(record, words));
  const places = own.flatMap(({ general, told }) => [general, ...told]);
  const isTold = own.flatMap(({ told }) => [false, ...told.map(() => true)]);
  return {
    grams: [characters, bigrams].map((cut) => heldOf(places.map((said) => said.map(cut)))),
    words: places.flatMap((said, place) =>
      isTold[place] === true ? said.map((word) => [word, place] as const) : [],
    ),
    spread,
  };
}

/** The files of what is said, by their numbers. */
export function packWordFiles(said: Said, state: string, heldAFile = HELD_A_FILE): WordFile[] {
  const held = said.grams.flat().reduce((sum, [, at]) => sum + at.length, 0);
  const files = Math.max(1, Math.ceil(held / heldAFile));
  return Array.from({ length: files }, (_, number) => {
    const isHere = (text: string) => wordFileOf(text, files) === number;
    return packWords(
      {
        grams: said.grams.map((grams) => grams.filter(([gram]) => isHere(gram))),
        words: said.words.filter(([word]) => isHere(word)),
        spread: said.spread.flatMap((step) => partOf(step, isHere)),
      },
      state,
    );
  });
}

/** The words of a record that are said in any of its situations, and those of each. */
function ownOf(record: InstantRecord, { words, situations }: Pick<Words, 'words' | 'situations'>) {
  const told = situationsOf(record).map(
    ({ condition = '' }) => situations.get(record.id)?.get(condition) ?? [],
  );
  const isTold = new Set(told.flat());
  const general = (words.get(record.id) ?? []).filter((word) => !isTold.has(word));
  return { general, told };
}

/** By the grams of phrases, in how many of each place they stand. */
function heldOf(
  places: readonly (readonly (readonly string[])[])[],
): (readonly [gram: string, at: Times])[] {
  const held = new Map<string, [number, number][]>();
  for (const [place, phrases] of places.entries())
    for (const [gram, times] of countEach(phrases)) {
      const at = held.get(gram);
      if (at === undefined) held.set(gram, [[place, times]]);
      else at.push([place, times]);
    }
  return [...held].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** What of a step of the spread begins with the characters of a file. */
function partOf(
  [holders, single, pairs]: Spread[number],
  isHere: (text: string) => boolean,
): Spread {
  const own = [...single].filter(isHere).join('');
  const ownPairs = (pairs.match(/../gu) ?? []).filter(isHere).join('');
  return own === '' && ownPairs === '' ? [] : [[holders, own, ownPairs]];
}
