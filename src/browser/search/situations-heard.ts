import type { InstantRecord } from '../../search/instant-format.ts';
import { hasWordMark, wordMarkOf } from '../../search/marks.ts';
import type { Query } from '../../search/query.ts';
import { askedText, type RankedSituations, SituationSearch } from '../../search/situations.ts';
import { bigrams, characters } from '../../search/tokenize.ts';
import type { Heard, Said, Times } from '../../search/word-file.ts';

const CUTS = [characters, bigrams];

type SaidIn = readonly (readonly (readonly [gram: string, at: Times])[])[];

/** Tells which situation of a record a query means out of what has been heard of all records: a record is looked at when it is shown. */
export class SituationsHeard {
  /** By position, the number of the place that is the record itself; behind the last, how many there are. */
  readonly #places: Uint32Array;
  readonly #all: number;
  /** By length of gram, where it stands in what people say. */
  readonly #said: readonly Map<string, Times>[] = CUTS.map(() => new Map());
  readonly #holders: readonly Map<string, number>[] = CUTS.map(() => new Map());
  readonly #asked = new WeakMap<Query, SaidIn>();
  /** By place, the words that are said there alone, as far as they are told whole, and the marks of the others. */
  readonly #words = new Map<number, string[]>();
  readonly #marks = new Map<number, string[]>();

  /** How many situations each record has, and how many of all can be told apart. */
  constructor(counts: readonly number[], all: number) {
    this.#places = new Uint32Array(counts.length + 1);
    let next = 0;
    for (const [position, count] of counts.entries()) {
      next += 1 + count;
      this.#places[position + 1] = next;
    }
    this.#all = all;
  }

  hear({ grams, holders, words, wordMarks }: Heard): void {
    for (const [length, said] of this.#said.entries()) {
      for (const [gram, at] of grams[length] ?? []) said.set(gram, at);
      for (const [gram, count] of holders[length] ?? [])
        if (count > 0) this.#holders[length]?.set(gram, count);
    }
    for (const [word, place] of words) append(this.#words, place, word);
    for (const [mark, place] of wordMarks) append(this.#marks, place, mark);
  }

  rank(record: InstantRecord, position: number, query: Query): RankedSituations {
    const search = new SituationSearch({ records: [record] }, 'whole', {
      all: this.#all,
      holders: this.#holders,
    });
    const [start, end] = [this.#places[position], this.#places[position + 1]];
    if (start !== undefined && end !== undefined) search.hear(this.#saidAt([start, end], query));
    return search.rank(record, query);
  }

  /** What is said at the places from one number to the next, as far as a query holds it. */
  #saidAt([start, end]: readonly [number, number], query: Query): Said {
    const grams = this.#saidIn(query).map((said) =>
      said.map(([gram, at]) => [gram, between(at, start, end)] as const),
    );
    const words = Array.from({ length: end - start }, (_, at) =>
      this.#wordsAt(start + at, query).map((word) => [word, at] as const),
    ).flat();
    return { grams, words, spread: [] };
  }

  /** The words that are said at a place alone: of those that are told by marks, the ones that a query holds. */
  #wordsAt(place: number, query: Query): readonly string[] {
    const words = this.#words.get(place) ?? [];
    const marks = this.#marks.get(place);
    if (marks === undefined) return words;
    const asked = askedText(query);
    const [, pairs] = this.#said;
    const isSaid = (gram: string) => holds(pairs?.get(gram) ?? [], place);
    const may = new Set<string>();
    for (let start = 0; start < asked.length; start += 1)
      // A word is said at its place pair by pair.
      for (let end = start + 2; end <= asked.length && isSaid(asked.slice(end - 2, end)); end += 1)
        may.add(asked.slice(start, end));
    const byMark = new Map<string, string[]>();
    for (const word of may) if (hasWordMark(word)) append(byMark, wordMarkOf(word), word);
    return [...words, ...marks.flatMap((mark) => byMark.get(mark) ?? [])];
  }

  /** By length, what is said of the grams of a query: the same for all the records it brings up. */
  #saidIn(query: Query): SaidIn {
    const { core, synonyms } = query;
    const texts = [core, ...synonyms.flatMap(({ means }) => means)];
    const known =
      this.#asked.get(query) ??
      CUTS.map((cut, length) =>
        [...new Set(texts.flatMap(cut))].flatMap((gram) => {
          const at = this.#said[length]?.get(gram);
          return at === undefined ? [] : [[gram, at] as const];
        }),
      );
    this.#asked.set(query, known);
    return known;
  }
}

function append<Key>(map: Map<Key, string[]>, key: Key, text: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [text]);
  else known.push(text);
}

/** The places from one number to the next, told from the first. */
function between(at: Times, start: number, end: number): Times {
  const held: number[] = [];
  for (let next = firstFrom(at, start); (at[next] ?? end) < end; next += 2)
    held.push((at[next] ?? 0) - start, at[next + 1] ?? 0);
  return held;
}

const holds = (at: Times, place: number): boolean => at[firstFrom(at, place)] === place;

/** Where among places the first stands that is no less than one. */
function firstFrom(at: Times, start: number): number {
  let [low, high] = [0, at.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[2 * middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
