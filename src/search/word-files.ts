/** Makes the files of what records are found by. */
import { groupByMany } from '../model/lookup.ts';
import { append } from '../tables/append.ts';
import { bare } from './called.ts';
import { type Sizes, shardsOf } from './deal-shards.ts';
import type { FoundWords } from './found-by.ts';
import { type Counts, gramNumbers } from './gram-numbers.ts';
import type { InstantIndex, InstantRecord } from './instant-format.ts';
import { keptNamed, keptParts } from './kept-parts.ts';
import { digestOf, type Mark, markOf } from './marks.ts';
import { situationsOf } from './places.ts';
import { understandWith } from './query.ts';
import { textsOf } from './record-texts.ts';
import { isDistinct } from './situations.ts';
import type { Spread } from './spread.ts';
import { pairPlaces } from './text-format.ts';
import {
  type GramHeld,
  type Held,
  packGrams,
  type Said,
  sentWords,
  type WordFile,
} from './word-file.ts';
import { placeAt, type WordShards, wordPlaceOf } from './word-shards.ts';

/**
 * So many times a gram is held a file: what a query fetches beside its own characters, and the digests of all files, which every
 * visitor is told, cost least together.
 */
const HELD_A_FILE = 500;
/** Where the longer grams of one character are held more often than this, they lie in parts of so many. */
const PART = { over: 400, size: 250 } as const;

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

/** The files of words as they are written. */
export interface WordFiles {
  /** By what their addresses say. */
  readonly texts: ReadonlyMap<string, string>;
  readonly shards: WordShards;
  /** The digests of all files but parts, whose digests stand in the file beside which they are. */
  readonly digests: string;
}

/** The files of all that is heard, and how it is dealt out to them. */
export function packWordFiles(heard: AllHeard, size: Sizes = SIZES): WordFiles {
  const shards = shardsOf(heard.grams.flat().map(massOf), size);
  const nameOf = (text: string) => wordPlaceOf(text, shards).name;
  const grams = heard.grams.map((list) => Map.groupBy(list, ({ gram }) => nameOf(gram)));
  const words = dealt(heard.words, nameOf);
  const called = groupByMany(heard.called, ([, , starts]) => [...new Set(starts.map(nameOf))]);
  const spread = spreadByFile(heard.spread, nameOf);
  const files = packed(
    new Map(
      pairPlaces(shards).map(({ name }) => [
        name,
        {
          grams: grams.map((list) => list.get(name) ?? []),
          words: words.get(name) ?? [],
          called: called.get(name) ?? [],
          spread: spread.get(name) ?? [],
        },
      ]),
    ),
  );
  const texts = new Map<string, string>();
  const write = (name: string, parts = ''): string => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`there is no file ${name}`);
    const text = JSON.stringify(sentWords({ ...file, parts }));
    texts.set(name, text);
    return digestOf(text);
  };
  let digests = '';
  for (const [file, count] of shards.parts.entries()) {
    const parts = Array.from({ length: count }, (_, part) =>
      write(placeAt(shards, file, part).name),
    );
    digests += write(placeAt(shards, file).name, parts.join(''));
  }
  return { texts, shards, digests };
}

/** What lies in one file. */
type InFile = Pick<AllHeard, 'grams' | 'words' | 'called' | 'spread'>;

const packed = keptNamed(
  ({ grams, called, ...beside }: InFile): WordFile =>
    packGrams(grams, { ...beside, called: called.map(([mark, record]) => [mark, record]) }),
);

const SIZES: Sizes = { file: HELD_A_FILE, part: PART };

const massOf = ({ gram, names, scope, grams }: GramHeld) =>
  [gram, (names.length + scope.length + grams.length) / 2] as const;

/** Entries by the name of the file in which each belongs, which its text tells. */
function dealt<Entry extends readonly [string, ...unknown[]]>(
  entries: readonly Entry[],
  nameOf: (text: string) => string,
): Map<string, Entry[]> {
  return Map.groupBy(entries, ([text]) => nameOf(text));
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
function spreadByFile(spread: Spread, nameOf: (text: string) => string): Map<string, Spread> {
  const files = new Map<string, Spread[number][]>();
  for (const [holders, single, pairs] of spread) {
    const own = dealt(
      [...single].map((gram): [string] => [gram]),
      nameOf,
    );
    const ownPairs = dealt(
      (pairs.match(/../gu) ?? []).map((pair): [string] => [pair]),
      nameOf,
    );
    for (const name of new Set([...own.keys(), ...ownPairs.keys()])) {
      const [of, ofPairs] = [own, ownPairs].map((map) => (map.get(name) ?? []).flat().join(''));
      append(files, name, [holders, of ?? '', ofPairs ?? '']);
    }
  }
  return files;
}
