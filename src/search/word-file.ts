/**
 * What records are found by, as it is sent: not as texts but by the grams they hold, since that is what a query is compared with.
 * Grams that begin with the same character lie in the same file, so that a query fetches what its own characters can touch,
 * however many records there are.
 */
import { folded, unfolded } from './folded.ts';
import { hasWordMark, type Mark, wordMarkOf } from './marks.ts';
import { numbersOf, toSteps, written } from './signs.ts';
import type { Spread } from './spread.ts';
import { isPair } from './tokenize.ts';

/**
 * In how many of the texts of a place, or of a record, a gram stands: a place and how often, and so on, since there are millions
 * of them.
 */
export type Times = readonly number[];

/** One after another. */
export function* timesIn(at: Times): Generator<readonly [place: number, times: number]> {
  for (let next = 0; next < at.length; next += 2) yield [at[next] ?? 0, at[next + 1] ?? 0];
}

/** By the length of gram, single characters and pairs, where each stands. */
export type Held = readonly (readonly (readonly [gram: string, at: Times])[])[];

/** What is said of records, beside what they are called: who ranks them and who tells their situations takes it in. */
export interface Said {
  readonly grams: Held;
  /** The words that are said in one situation alone. */
  readonly words: readonly (readonly [word: string, place: number])[];
  readonly spread: Spread;
}

/** Everything by which records are found, where their texts are not at hand: records are told by their positions. */
export interface Heard extends Said {
  /** The marks of words that have one: they are not among the others. */
  readonly wordMarks: readonly (readonly [mark: string, place: number])[];
  readonly names: Held;
  readonly scope: Held;
  /** By length of gram, in how many situations that are told apart it stands. */
  readonly holders: readonly (readonly (readonly [gram: string, holders: number])[])[];
  /** The marks of what records are called, and whose they are. */
  readonly called: readonly (readonly [mark: Mark, record: number])[];
}

/** One file: what is said in grams and words that begin with its characters, or with a character and those of a part. */
export interface WordFile {
  /** Single characters run together, the pairs folded, and what else counts as a pair: words of Latin letters. */
  readonly characters: string;
  readonly pairs: string;
  readonly others: string;
  /**
   * Of each gram for names, scope and words how many places hold it, and each as the step from the one before; then so the place
   * of each word that is told by a mark, of each other word, and the record of each mark of a name.
   */
  readonly places: string;
  /** How often, gram by gram and place by place, but for once. */
  readonly times: string;
  /** Of each gram, in how many situations it stands. */
  readonly holders: string;
  /** The marks of the words run together, and the words that have none. */
  readonly wordMarks: string;
  readonly words: string;
  /** The marks of names run together. */
  readonly called: string;
  readonly spread: Spread;
  /** The digests of its parts, run together. */
  readonly parts: string;
}

/** In this order a file is sent: a query fetches dozens, and what their fields are called would be a tenth of each. */
const SENT = [
  ...(['characters', 'pairs', 'others', 'places', 'times', 'holders'] as const),
  ...(['wordMarks', 'words', 'called', 'spread', 'parts'] as const),
] satisfies (keyof WordFile)[];

/** A file as it is sent. */
export type SentWords = readonly WordFile[keyof WordFile][];

export const sentWords = (file: WordFile): SentWords => SENT.map((field) => file[field]);

export const fromSent = (sent: SentWords): WordFile =>
  Object.fromEntries(SENT.map((field, at) => [field, sent[at]])) as unknown as WordFile;

/** Stands in no word. */
const BETWEEN = ';';
const MARK = /.{3}/g;
/** In this order the places of a gram are written. */
const FIELDS = ['names', 'scope', 'grams'] as const;

/** A gram with where it stands, field by field, and in how many situations that are told apart. */
export interface GramHeld extends Readonly<Record<(typeof FIELDS)[number], Times>> {
  readonly gram: string;
  readonly holders: number;
}

export function packWords({
  names,
  scope,
  grams,
  holders,
  ...beside
}: Omit<Heard, 'wordMarks'>): WordFile {
  const fields = { names, scope, grams };
  const lengths = [0, 1].map((length) => {
    const known = new Map(holders[length]);
    const [ofNames, ofScope, ofWords] = FIELDS.map((field) => new Map(fields[field][length]));
    const all = [ofNames, ofScope, ofWords].flatMap((list) => [...(list?.keys() ?? [])]);
    return [...new Set(all)].sort().map((gram) => ({
      gram,
      names: ofNames?.get(gram) ?? [],
      scope: ofScope?.get(gram) ?? [],
      grams: ofWords?.get(gram) ?? [],
      holders: known.get(gram) ?? 0,
    }));
  });
  return packGrams(lengths, beside);
}

/** Packs grams by their lengths, each list in order, with what else is said. */
export function packGrams(
  [single = [], longer = []]: readonly (readonly GramHeld[])[],
  { words, called, spread }: Pick<Heard, 'words' | 'called' | 'spread'>,
): WordFile {
  const pairs = longer.filter(({ gram }) => isPair(gram));
  const latin = longer.filter(({ gram }) => !isPair(gram));
  const all = [...single, ...pairs, ...latin];
  const places: number[] = [];
  const times: number[] = [];
  for (const held of all)
    for (const field of FIELDS) {
      const at = held[field];
      places.push(at.length / 2);
      let last = 0;
      for (let next = 0; next < at.length; next += 2) {
        const place = at[next] ?? 0;
        places.push(place - last);
        times.push((at[next + 1] ?? 1) - 1);
        last = place;
      }
    }
  const marked = words.filter(([word]) => hasWordMark(word));
  const others = words.filter(([word]) => !hasWordMark(word));
  for (const some of [marked, others]) places.push(...toSteps(some.map(([, place]) => place)));
  places.push(...called.map(([, record]) => record));
  return {
    characters: textOf(single),
    pairs: folded(pairs.map(({ gram }) => gram)),
    others: latin.map(({ gram }) => gram).join(BETWEEN),
    places: written(places),
    times: written(times),
    holders: written(all.map(({ holders }) => holders)),
    wordMarks: marked.map(([word]) => wordMarkOf(word)).join(''),
    words: others.map(([word]) => word).join(BETWEEN),
    called: called.map(([mark]) => mark).join(''),
    spread,
    parts: '',
  };
}

const textOf = (grams: readonly GramHeld[]): string => grams.map(({ gram }) => gram).join('');

export function openWords(file: WordFile): Heard {
  const nextPlace = reader(file.places);
  const nextTimes = reader(file.times);
  const nextHolders = reader(file.holders);
  const held = (): Times => {
    const all: number[] = [];
    let place = 0;
    for (let left = nextPlace(); left > 0; left -= 1) {
      place += nextPlace();
      all.push(place, nextTimes() + 1);
    }
    return all;
  };
  const lengths = [
    [...file.characters],
    [...unfolded(file.pairs), ...file.others.split(BETWEEN).filter(Boolean)],
  ];
  const at = lengths.map((grams) => grams.map((gram) => [gram, FIELDS.map(held)] as const));
  const heldIn = (field: number): Held =>
    at.map((all) =>
      all.flatMap(([gram, fields]) => {
        const own = fields[field] ?? [];
        return own.length === 0 ? [] : [[gram, own] as const];
      }),
    );
  const [names, scope, grams] = [heldIn(0), heldIn(1), heldIn(2)];
  const placed = (words: readonly string[]) => {
    let place = 0;
    return words.map((word) => {
      place += nextPlace();
      return [word, place] as const;
    });
  };
  return {
    names,
    scope,
    grams,
    holders: lengths.map((all) => all.map((gram) => [gram, nextHolders()] as const)),
    wordMarks: placed(file.wordMarks.match(MARK) ?? []),
    words: placed(file.words.split(BETWEEN).filter(Boolean)),
    called: (file.called.match(MARK) ?? []).map((mark) => [mark, nextPlace()]),
    spread: file.spread,
  };
}

/** Reads numbers one after another. */
function reader(text: string): () => number {
  const numbers = numbersOf(text);
  let next = 0;
  return () => numbers[next++] ?? 0;
}
