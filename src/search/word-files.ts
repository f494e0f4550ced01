/** Makes the files of what records are found by. */
import { groupByMany } from '../model/lookup.ts';
import { append } from '../tables/append.ts';
import { bare } from './called.ts';
import type { FoundWords } from './found-by.ts';
import { type Counts, gramNumbers } from './gram-numbers.ts';
import type { InstantIndex, InstantRecord } from './instant-format.ts';
import { keptParts } from './kept-parts.ts';
import { type Mark, markOf } from './marks.ts';
import { situationsOf } from './places.ts';
import { understandWith } from './query.ts';
import { textsOf } from './record-texts.ts';
import { isDistinct } from './situations.ts';
import type { Spread } from './spread.ts';
import { type GramHeld, type Held, packGrams, type Said, type WordFile } from './word-file.ts';
import { ANY_OTHER, MOST_PARTS, type WordShards, wordFileOf } from './word-shards.ts';

/**
 * So many times a gram is held a file: a query fetches some ten files, each of two kilobytes. Of very many records more, for the
 * digest of every file is told to every visitor: of ten thousand matters, what files and digests cost together is least so.
 */
const heldAFileOf = (held: number): number => Math.max(550, 0.25 * Math.sqrt(held));
/** What begins with one character may be so many times as much before it is dealt out, and its parts are so large. */
const PART = { over: 2, size: 1 } as const;
/** Of more characters than this it is not told one by one. */
const MOST_TOLD = 100;

/** All that is said of the records beside their names. */
export function allSaid(
  records: readonly InstantRecord[],
  { spread, ...words }: Pick<FoundWords, 'words' | 'situations' | 'spread'>,
): Said {
  const { places, told } = placesSaid(records, words);
  return { grams: heldAt(placeCounts(places)), words: told, spread };
}

/** What is said at each place, and the words that are said in one situation alone. */
function placesSaid(
  records: readonly InstantRecord[],
  words: Pick<FoundWords, 'words' | 'situations'>,
): { readonly places: readonly (readonly string[])[]; readonly told: Said['words'] } {
  const own = records.map((record) => ownOf(record, words));
  const isTold = own.flatMap((record) => [false, ...record.told.map(() => true)]);
  const places = own.flatMap(({ general, told }) => [general, ...told]);
  return {
    places,
    told: places.flatMap((said, place) =>
      isTold[place] === true ? said.map((word) => [word, place] as const) : [],
    ),
  };
}

/** All by which records are found, as it is dealt out to files. */
export interface AllHeard extends Pick<Said, 'words' | 'spread'> {
  /** By length, each gram with where it stands, in order. */
  readonly grams: readonly (readonly GramHeld[])[];
  /** A mark of what a record is called, and the first characters of those under which it is asked for. */
  readonly called: readonly (readonly [mark: Mark, record: number, starts: readonly string[]])[];
}

/** Everything by which the records of an index are found. */
export function allHeard(index: InstantIndex, found: FoundWords): AllHeard {
  const { records } = index;
  const texts = records.map((record) => textsOf(record, found.scope));
  const { places, told } = placesSaid(records, found);
  const [ofNames, ofScope, ofWords] = [
    nameCounts(texts.map(({ names }) => names)),
    scopeCounts(texts.map(({ scope }) => scope)),
    placeCounts(places),
  ].map(postingsAt);
  const holders = holdersOf(records, found);
  const grams = gramNumbers.map((numbers, length) => {
    const held: GramHeld[] = [];
    for (const number of numbers.inOrder()) {
      const names = ofNames?.[length]?.[number];
      const scope = ofScope?.[length]?.[number];
      const said = ofWords?.[length]?.[number];
      if ((names ?? scope ?? said) !== undefined)
        held.push({
          gram: numbers.gram(number),
          names: names ?? NOWHERE,
          scope: scope ?? NOWHERE,
          grams: said ?? NOWHERE,
          holders: holders[length]?.[number] ?? 0,
        });
    }
    return held;
  });
  const named = calledBy(texts.map(({ names }) => ({ names, index })));
  return {
    grams,
    words: told,
    spread: found.spread,
    called: named.flatMap((own, record) =>
      own.map(({ mark, starts }) => [mark, record, starts] as const),
    ),
  };
}

const NOWHERE: readonly number[] = [];

/** The marks of what a record is called, and the starts under which it is asked for. */
const calledBy = keptParts(
  ({ names, index }: { readonly names: readonly string[]; readonly index: InstantIndex }) =>
    JSON.stringify([names, streetsOf(index)]),
  ({ names, index }) =>
    names.map((name) => ({ mark: markOf(name), starts: startsOf(index, name) })),
);

/** What a query may name, as one text: it is the same for all records. */
const streetsOf = ({ streets }: InstantIndex): string =>
  streets.flatMap(([, names]) => names).join();

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
  const shards = shardsOf(heard, heldAFile);
  const numberOf = (text: string) => wordFileOf(text, shards);
  const grams = heard.grams.map((list) => Map.groupBy(list, ({ gram }) => numberOf(gram)));
  const words = dealt(heard.words, numberOf);
  const called = groupByMany(heard.called, ([, , starts]) =>
    starts.map((start) => String(numberOf(start))),
  );
  const spread = spreadByFile(heard.spread, numberOf);
  const files = Array.from({ length: shards.files }, (_, number) =>
    packGrams(
      grams.map((list) => list.get(number) ?? []),
      {
        words: words.get(number) ?? [],
        called: (called.get(String(number)) ?? []).map(([mark, record]) => [mark, record]),
        spread: spread.get(number) ?? [],
      },
    ),
  );
  return { files, shards };
}

function shardsOf({ grams }: AllHeard, heldAFile?: number): WordShards {
  let all = 0;
  const longer = new Map<string, number>();
  for (const { gram, names, scope, grams: said } of grams.flat()) {
    const [first = '', second] = gram;
    const held = (names.length + scope.length + said.length) / 2;
    all += held;
    if (second !== undefined) longer.set(first, (longer.get(first) ?? 0) + held);
  }
  const aFile = heldAFile ?? heldAFileOf(all);
  const parts = [...longer].flatMap(([first, held]) =>
    held > PART.over * aFile
      ? [[first, Math.min(MOST_PARTS, Math.ceil(held / (PART.size * aFile)))] as const]
      : [],
  );
  // Which characters these are is told to whoever waits for the first answer: of long lists, that all of them are.
  const told = parts.length > MOST_TOLD ? ([[ANY_OTHER, MOST_PARTS]] as const) : parts;
  return { files: Math.max(1, Math.ceil(all / aFile)), parts: new Map(told) };
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

/** By length of gram, in how many of the phrases of a place each of its grams stands; of each field apart. */
const countsKept = () =>
  keptParts(
    (phrases: readonly string[]) => phrases.join('\n'),
    (phrases) => gramNumbers.map((numbers) => numbers.count(phrases)),
  );
const [nameCounts, scopeCounts, placeCounts] = [countsKept(), countsKept(), countsKept()];

/** By the length and the number of a gram, where it stands. */
type Postings = readonly (readonly (readonly number[] | undefined)[])[];

function postingsAt(places: readonly (readonly Counts[])[]): Postings {
  return gramNumbers.map(({ size }, length) => {
    const all = new Array<number[] | undefined>(size);
    for (const [place, counts] of places.entries()) {
      const own = counts[length] ?? NO_COUNTS;
      for (let next = 0; next < own.length; next += 2) {
        const [number = 0, times = 0] = [own[next], own[next + 1]];
        const at = all[number];
        if (at === undefined) all[number] = [place, times];
        else at.push(place, times);
      }
    }
    return all;
  });
}

const NO_COUNTS: Counts = new Int32Array(0);

/** By the length of gram, in how many of the phrases of each place it stands. */
function heldAt(places: readonly (readonly Counts[])[]): Held {
  const postings = postingsAt(places);
  return gramNumbers.map((numbers, length) =>
    [...numbers.inOrder()].flatMap((number) => {
      const at = postings[length]?.[number];
      return at === undefined ? [] : [[numbers.gram(number), at] as const];
    }),
  );
}

/** By the length and the number of a gram, in how many situations that can be told apart it stands, by their conditions or by what is said in them. */
function holdersOf(
  records: readonly InstantRecord[],
  { situations }: FoundWords,
): readonly Int32Array[] {
  const distinct = situationCounts(
    records.flatMap((record) =>
      situationsOf(record)
        .filter(isDistinct)
        .map(({ condition = '' }) => [
          condition,
          ...(situations.get(record.id)?.get(condition) ?? []),
        ]),
    ),
  );
  return gramNumbers.map(({ size }, length) => {
    const holders = new Int32Array(size);
    for (const counts of distinct) {
      const own = counts[length] ?? NO_COUNTS;
      for (let next = 0; next < own.length; next += 2)
        holders[own[next] ?? 0] = (holders[own[next] ?? 0] ?? 0) + 1;
    }
    return holders;
  });
}

const situationCounts = countsKept();

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
