/** Makes the files of what records are found by. */
import { groupByMany } from '../model/lookup.ts';
import { append } from '../tables/append.ts';
import { bare } from './called.ts';
import type { FoundWords } from './found-by.ts';
import type { InstantIndex, InstantRecord } from './instant-format.ts';
import { type Mark, markOf } from './marks.ts';
import { situationsOf } from './places.ts';
import { understandWith } from './query.ts';
import { countEach } from './rarity.ts';
import { textsOf } from './record-texts.ts';
import { isDistinct } from './situations.ts';
import type { Spread } from './spread.ts';
import { bigrams, characters } from './tokenize.ts';
import { type Heard, type Held, packWords, type Said, type WordFile } from './word-file.ts';
import { MOST_PARTS, type WordShards, wordFileOf } from './word-shards.ts';

/**
 * So many times a gram is held a file: a query fetches some ten files, each of two kilobytes. Of very many records more, for the
 * digest of every file is told to every visitor.
 */
const heldAFileOf = (held: number): number => Math.max(550, 0.45 * Math.sqrt(held));
/** What begins with one character may be so many times as much before it is dealt out, and its parts are so large. */
const PART = { over: 4, size: 2 } as const;

const CUTS = [characters, bigrams];

/** All that is said of the records beside their names. */
export function allSaid(
  records: readonly InstantRecord[],
  { spread, ...words }: Pick<FoundWords, 'words' | 'situations' | 'spread'>,
): Said {
  const own = records.map((record) => ownOf(record, words));
  const places = own.flatMap(({ general, told }) => [general, ...told]);
  const isTold = own.flatMap(({ told }) => [false, ...told.map(() => true)]);
  return {
    grams: heldBy(places),
    words: places.flatMap((said, place) =>
      isTold[place] === true ? said.map((word) => [word, place] as const) : [],
    ),
    spread,
  };
}

/** All by which records are found, as it is dealt out to files. */
export interface AllHeard extends Omit<Heard, 'called'> {
  /** A mark of what a record is called, and the first characters of those under which it is asked for. */
  readonly called: readonly (readonly [mark: Mark, record: number, starts: readonly string[]])[];
}

/** Everything by which the records of an index are found. */
export function allHeard(index: InstantIndex, found: FoundWords): AllHeard {
  const { records } = index;
  const texts = records.map((record) => textsOf(record, found.scope));
  return {
    ...allSaid(records, found),
    names: heldBy(texts.map(({ names }) => names)),
    scope: heldBy(texts.map(({ scope }) => scope)),
    holders: holdersOf(records, found),
    called: texts.flatMap(({ names }, record) =>
      names.map((name) => [markOf(name), record, startsOf(index, name)] as const),
    ),
  };
}

/** How many situations there are in all that can be told apart from others. */
export function distinctOf(records: readonly InstantRecord[]): number {
  return records.flatMap(situationsOf).filter(isDistinct).length;
}

/** A query that is the name looks into the file of its first characters, and into that of those that are left of it as a query. */
function startsOf(index: InstantIndex, name: string): string[] {
  const { core } = understandWith({ ...index, synonyms: [] }, name);
  return [...new Set([name, core].map((text) => [...bare(text)].slice(0, 2).join('')))].filter(
    Boolean,
  );
}

/** The files of all that is heard, by their numbers, and how it is dealt out to them. */
export function packWordFiles(
  heard: AllHeard,
  heldAFile?: number,
): { readonly files: WordFile[]; readonly shards: WordShards } {
  const { names, scope, grams } = heard;
  const shards = shardsOf(heard, heldAFile);
  const numberOf = (text: string) => wordFileOf(text, shards);
  const parts = {
    names: names.map((list) => dealt(list, numberOf)),
    scope: scope.map((list) => dealt(list, numberOf)),
    grams: grams.map((list) => dealt(list, numberOf)),
    holders: heard.holders.map((list) => dealt(list, numberOf)),
    words: dealt(heard.words, numberOf),
    called: groupByMany(heard.called, ([, , starts]) =>
      starts.map((start) => String(numberOf(start))),
    ),
  };
  const spread = spreadByFile(heard.spread, numberOf);
  const files = Array.from({ length: shards.files }, (_, number) => {
    const own = <Entry>(lists: readonly Map<number, Entry[]>[]) =>
      lists.map((list) => list.get(number) ?? []);
    return packWords({
      names: own(parts.names),
      scope: own(parts.scope),
      grams: own(parts.grams),
      holders: own(parts.holders),
      words: parts.words.get(number) ?? [],
      called: (parts.called.get(String(number)) ?? []).map(([mark, record]) => [mark, record]),
      spread: spread.get(number) ?? [],
    });
  });
  return { files, shards };
}

function shardsOf({ names, scope, grams }: AllHeard, heldAFile?: number): WordShards {
  let all = 0;
  const longer = new Map<string, number>();
  for (const [gram, at] of [names, scope, grams].flat(2)) {
    const [first = '', second] = gram;
    all += at.length / 2;
    if (second !== undefined) longer.set(first, (longer.get(first) ?? 0) + at.length / 2);
  }
  const aFile = heldAFile ?? heldAFileOf(all);
  const parts = [...longer].flatMap(([first, held]) =>
    held > PART.over * aFile
      ? [[first, Math.min(MOST_PARTS, Math.ceil(held / (PART.size * aFile)))] as const]
      : [],
  );
  return { files: Math.max(1, Math.ceil(all / aFile)), parts: new Map(parts) };
}

/** Entries by the number of the file in which each belongs, which its text tells. */
function dealt<Entry extends readonly [string, ...unknown[]]>(
  entries: readonly Entry[],
  numberOf: (text: string) => number,
): Map<number, Entry[]> {
  return Map.groupBy(entries, ([text]) => numberOf(text));
}

/** The words of a record that are said in any of its situations, and those of each. */
function ownOf(
  record: InstantRecord,
  { words, situations }: Pick<FoundWords, 'words' | 'situations'>,
) {
  const told = situationsOf(record).map(
    ({ condition = '' }) => situations.get(record.id)?.get(condition) ?? [],
  );
  const isTold = new Set(told.flat());
  const general = (words.get(record.id) ?? []).filter((word) => !isTold.has(word));
  return { general, told };
}

/** By the length of gram, in how many of the phrases of each place it stands. */
function heldBy(places: readonly (readonly string[])[]): Held {
  return CUTS.map((cut) => {
    const held = new Map<string, number[]>();
    for (const [place, phrases] of places.entries())
      for (const phrase of phrases)
        for (const gram of new Set(cut(phrase))) hold(held, gram, place);
    return inOrder(held);
  });
}

/** Once more at a place that is the last so far, or a new one. */
function hold(held: Map<string, number[]>, gram: string, place: number): void {
  const at = held.get(gram);
  if (at === undefined) held.set(gram, [place, 1]);
  else if (at[at.length - 2] === place) at[at.length - 1] = (at.at(-1) ?? 0) + 1;
  else at.push(place, 1);
}

/** By the length of gram, in how many situations that can be told apart a gram stands, by their conditions or by what is said in them. */
function holdersOf(
  records: readonly InstantRecord[],
  { situations }: FoundWords,
): Heard['holders'] {
  const distinct = records.flatMap((record) =>
    situationsOf(record)
      .filter(isDistinct)
      .map(({ condition = '' }) => [
        condition,
        ...(situations.get(record.id)?.get(condition) ?? []),
      ]),
  );
  return CUTS.map((cut) => inOrder(countEach(distinct.map((texts) => texts.flatMap(cut)))));
}

const inOrder = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([left], [right]) => (left < right ? -1 : 1));

/** What of the spread begins with the characters of each file. */
function spreadByFile(spread: Spread, numberOf: (text: string) => number): Map<number, Spread> {
  const files = new Map<number, Spread[number][]>();
  for (const [holders, single, pairs] of spread) {
    const own = dealt(
      [...single].map((gram): [string] => [gram]),
      numberOf,
    );
    const ownPairs = dealt(
      (pairs.match(/../gu) ?? []).map((pair): [string] => [pair]),
      numberOf,
    );
    for (const number of new Set([...own.keys(), ...ownPairs.keys()])) {
      const [of, ofPairs] = [own, ownPairs].map((map) => (map.get(number) ?? []).flat().join(''));
      append(files, number, [holders, of ?? '', ofPairs ?? '']);
    }
  }
  return files;
}
