import type { InstantIndex, InstantRecord } from './instant-format.ts';
import type { Query } from './query.ts';
import { bigrams, characters, normalize } from './tokenize.ts';

export interface Hit {
  readonly record: InstantRecord;
  readonly score: number;
  /** The wording of the record that fits the query best. */
  readonly wording: string;
  /** Whether the fit is good enough to be shown as an answer rather than as a near result. */
  readonly sure: boolean;
}

/** A wording of a record, cut once when the index is loaded. */
interface Wording {
  readonly text: string;
  readonly normal: string;
  readonly grams: ReadonlySet<string>;
  readonly weight: number;
}

interface Entry {
  readonly record: InstantRecord;
  readonly wordings: readonly Wording[];
  readonly grams: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
}

/** A query cut and weighed once for all records. */
interface Prepared {
  readonly normal: string;
  readonly grams: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
  readonly single: readonly string[];
  readonly singleWeights: readonly number[];
  readonly singleTotal: number;
}

/** A matter's own answer comes before a ruling or a department that merely shares the words. */
const KIND_WEIGHT: Readonly<Record<string, number>> = {
  'boundary-items': 1,
  'street-items': 0.94,
  rulings: 0.78,
  signposts: 0.97,
  bodies: 0.72,
};

/** Above this share of the query explained, a hit is an answer. Tuned on the query files of the search bench. */
const SURE = 0.52;
const WORTH_SHOWING = 0.18;

/** Ranks the records of the instant index: the share of the query that a record explains, rare pairs counting more. */
export class InstantSearch {
  readonly #entries: readonly Entry[];
  readonly #rarity = new Map<string, number>();
  readonly #characterRarity = new Map<string, number>();
  readonly #unseen: number;

  constructor(index: InstantIndex) {
    this.#entries = index.records.map(entryOf);
    const total = this.#entries.length;
    count(
      this.#entries.map((entry) => entry.grams),
      this.#rarity,
      total,
    );
    count(
      this.#entries.map((entry) => entry.characters),
      this.#characterRarity,
      total,
    );
    this.#unseen = Math.log(1 + total);
  }

  search(query: Query): Hit[] {
    const main = this.#prepare(query.core);
    const alternatives = query.synonyms.map((synonym) => this.#prepare(synonym));
    const hits: Hit[] = [];
    for (const entry of this.#entries) {
      const own = this.#score(entry, main);
      const best = alternatives
        .map((alternative) => this.#score(entry, alternative))
        .reduce(
          (left, right) =>
            right.score * 0.85 > left.score ? { ...right, score: right.score * 0.85 } : left,
          own,
        );
      const score = best.score * (KIND_WEIGHT[entry.record.kind] ?? 0.5);
      if (score >= WORTH_SHOWING)
        hits.push({ record: entry.record, score, wording: best.wording, sure: best.share >= SURE });
    }
    return hits.sort(
      (left, right) => right.score - left.score || (left.record.id < right.record.id ? -1 : 1),
    );
  }

  #prepare(text: string): Prepared {
    const normal = normalize(text).replaceAll(' ', '');
    const grams = [...new Set(bigrams(text))];
    const weights = grams.map((gram) => this.#rarity.get(gram) ?? this.#unseen);
    const single = [...new Set(characters(text))];
    const singleWeights = single.map(
      (character) => this.#characterRarity.get(character) ?? this.#unseen,
    );
    return {
      normal,
      grams,
      weights,
      total: sum(weights),
      single,
      singleWeights,
      singleTotal: sum(singleWeights),
    };
  }

  #score(entry: Entry, query: Prepared): { score: number; share: number; wording: string } {
    const covered = share(query.grams, query.weights, query.total, entry.grams);
    const single = share(query.single, query.singleWeights, query.singleTotal, entry.characters);
    if (covered === 0 && single < 0.5) return { score: 0, share: 0, wording: '' };
    let [fit, wording] = [0, ''];
    for (const candidate of entry.wordings) {
      const overlap = query.grams.reduce(
        (total, gram, index) =>
          total + (candidate.grams.has(gram) ? (query.weights[index] ?? 0) : 0),
        0,
      );
      if (overlap === 0) continue;
      let own = 0;
      for (const gram of candidate.grams) own += this.#rarity.get(gram) ?? 0;
      const dice = (2 * overlap) / (query.total + own);
      const whole =
        candidate.normal === query.normal
          ? 0.5
          : query.normal.includes(candidate.normal) || candidate.normal.includes(query.normal)
            ? 0.2
            : 0;
      const value = (dice + whole) * candidate.weight;
      if (value > fit) [fit, wording] = [value, candidate.text];
    }
    const score = 0.45 * covered + 0.15 * single + 0.6 * fit;
    return { score, share: Math.max(covered * 0.7 + single * 0.3, fit), wording };
  }
}

function entryOf(record: InstantRecord): Entry {
  const texts = [record.title, ...(record.aliases ?? [])];
  const conditions = (record.branches ?? []).flatMap(({ condition }) => condition ?? []);
  const wordings = [
    ...texts.map((text, index) => wordingOf(text, index === 0 ? 0.95 : 1)),
    ...conditions.map((text) => wordingOf(text, 0.7)),
  ];
  const all = [...texts, ...conditions];
  return {
    record,
    wordings,
    grams: new Set(all.flatMap(bigrams)),
    characters: new Set(all.flatMap(characters)),
  };
}

function wordingOf(text: string, weight: number): Wording {
  return { text, normal: normalize(text), grams: new Set(bigrams(text)), weight };
}

function count(
  sets: readonly ReadonlySet<string>[],
  rarity: Map<string, number>,
  total: number,
): void {
  const frequency = new Map<string, number>();
  for (const set of sets)
    for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  for (const [gram, found] of frequency) rarity.set(gram, Math.log(1 + total / found));
}

function share(
  grams: readonly string[],
  weights: readonly number[],
  total: number,
  within: ReadonlySet<string>,
): number {
  if (total === 0) return 0;
  return (
    grams.reduce(
      (found, gram, index) => found + (within.has(gram) ? (weights[index] ?? 0) : 0),
      0,
    ) / total
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
