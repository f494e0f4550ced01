import type { InstantIndex, InstantRecord } from './instant-format.ts';
import type { Query } from './query.ts';
import { countEach, lightness, rarityOf } from './rarity.ts';
import { bigrams, characters, normalize } from './tokenize.ts';

export interface Hit {
  readonly record: InstantRecord;
  readonly score: number;
  /** The wording of the record that fits the query best. */
  readonly wording: string;
  /** Whether it is an answer and not a near result, where that is known without looking at the other hits. */
  readonly sure?: boolean;
}

/** A wording of a record, cut once when the index is loaded. */
interface Wording {
  readonly text: string;
  readonly normal: string;
  readonly grams: ReadonlySet<string>;
  readonly weight: number;
}

/** A wording with what its pairs weigh together, known once all records have been counted. */
interface WeighedWording extends Wording {
  readonly own: number;
}

interface Entry<W extends Wording = Wording> {
  readonly record: InstantRecord;
  readonly wordings: readonly W[];
  /** In how many of the record's wordings each pair stands: what a record is about stands in many of them. */
  readonly counts: ReadonlyMap<string, number>;
  readonly characters: ReadonlySet<string>;
}

/** One pair of the query: what it weighs, and the pairs that may stand in its place. */
interface Term {
  readonly gram: string;
  readonly weight: number;
  /** Each alternative is a synonym, cut; all of its pairs must be there. */
  readonly alternatives: readonly (readonly string[])[];
}

/** A query cut and weighed once for all records. */
interface Prepared {
  readonly normal: string;
  /** The query as a name: as it will be searched, and as it was typed. */
  readonly names: readonly string[];
  readonly terms: readonly Term[];
  readonly total: number;
  readonly single: readonly string[];
  readonly singleWeights: readonly number[];
  readonly singleTotal: number;
}

/** The list of those who answer. */
const BODIES = 'bodies';
/** Above what any wording or words can bring. */
const CALLED = 10;

/** What a record of a list that the index does not name counts as an answer. */
const LAST = 0.5;

/** Best first; records of one score in the order of their ids, so that the order is always the same. */
export function byScore(
  left: Pick<Hit, 'record' | 'score'>,
  right: Pick<Hit, 'record' | 'score'>,
): number {
  return right.score - left.score || (left.record.id < right.record.id ? -1 : 1);
}

/** The weights and limits below were set on the tuning half of the search bench's queries. */
const WEIGHTS = { covered: 0.5, single: 0.5, fit: 0.4 } as const;
/** The title and a branch's condition are written in the lists' own words, which citizens use less. */
const WORDING_WEIGHTS = { title: 0.95, alias: 1, condition: 0.8 } as const;
/** A synonym is nearly as good as the word itself. */
const SYNONYM = 0.95;
/** A pair that no record holds says little: most often it is the name of a place. */
const UNKNOWN = 0.3;
/** A wording that stands whole inside a longer query fits it nearly as well as if it were the query. */
const CONTAINED = 0.85;
const WORTH_SHOWING = 0.1;

/** Ranks the records of the instant index: the share of the query that a record explains, rare pairs counting more. */
export class InstantSearch {
  readonly #entries: readonly Entry<WeighedWording>[];
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #rarity: ReadonlyMap<string, number>;
  readonly #characterRarity: ReadonlyMap<string, number>;
  readonly #unknown: number;
  readonly #kinds: ReadonlyMap<string, number>;

  constructor(index: InstantIndex) {
    this.#kinds = new Map(index.kinds.map(([name, , weight]) => [name, weight]));
    const entries = index.records.map(entryOf);
    this.#rarity = rarityOf(entries.map(({ counts }) => counts.keys()));
    this.#characterRarity = rarityOf(entries.map((entry) => entry.characters));
    this.#unknown = UNKNOWN * Math.log(1 + entries.length);
    this.#byId = new Map(entries.map((entry) => [entry.record.id, entry]));
    // What a wording weighs is the same for every query.
    this.#entries = entries.map((entry) => ({
      ...entry,
      wordings: entry.wordings.map((wording) => ({
        ...wording,
        own: sum([...wording.grams].map((gram) => this.#weight(gram))),
      })),
    }));
  }

  search(query: Query): Hit[] {
    const prepared = this.#prepare(query);
    const hits: Hit[] = [];
    for (const entry of this.#entries) {
      const { score, wording } = this.#score(entry, prepared);
      // Who types a whole name wants what bears it, whatever its kind.
      const isNamed = entry.wordings.some(({ normal }) => prepared.names.includes(normal));
      const weighed = isNamed ? score : score * this.weightOf(entry.record);
      if (weighed < WORTH_SHOWING) continue;
      hits.push({ record: entry.record, score: weighed, wording });
    }
    return hits.sort(byScore);
  }

  /** The records whose id or document number was typed: there is nothing else to look for. */
  named(typed: string): (Hit & { readonly sure: true })[] {
    const wanted = bare(typed);
    if (!/\d/.test(wanted)) return [];
    return this.#entries.flatMap(({ record }) => {
      const wording = [record.id, ...(record.aliases ?? [])].find((text) => bare(text) === wanted);
      return wording === undefined ? [] : [{ record, score: 1, wording, sure: true as const }];
    });
  }

  /** The bodies that are called so: whoever types a name, a former or a popular one wants that body before all else. */
  called(query: Query): (Hit & { readonly sure: true })[] {
    const wanted = [bare(query.typed), bare(query.core)];
    return this.#entries.flatMap(({ record }) => {
      if (record.kind !== BODIES) return [];
      const wording = [record.title, ...(record.aliases ?? [])].find((name) =>
        wanted.includes(bare(name)),
      );
      return wording === undefined ? [] : [{ record, score: CALLED, wording, sure: true as const }];
    });
  }

  /** How much a record counts as an answer beside those of other lists; laws and other texts come last. */
  weightOf({ kind }: Pick<InstantRecord, 'kind'>): number {
    return this.#kinds.get(kind) ?? LAST;
  }

  /** Whether a pair stands in one of a record's wordings. */
  holds(id: string, pair: string): boolean {
    return this.#byId.get(id)?.counts.has(pair) === true;
  }

  #prepare(query: Query): Prepared {
    const synonyms = query.synonyms.map(({ term, means }) => ({
      own: new Set(bigrams(term)),
      alternatives: means.map(bigrams),
    }));
    const terms = [...new Set(bigrams(query.core))].map((gram) => {
      const alternatives = synonyms.flatMap((synonym) =>
        synonym.own.has(gram) ? synonym.alternatives : [],
      );
      return { gram, weight: this.#termWeight(gram, alternatives), alternatives };
    });
    const single = [...new Set(characters(query.core))];
    const singleWeights = single.map((character) => this.#characterRarity.get(character) ?? 0);
    const normal = normalize(query.core).replaceAll(' ', '');
    return {
      normal,
      names: [normal, normalize(query.typed)],
      terms,
      total: sum(terms.map(({ weight }) => weight)),
      single,
      singleWeights,
      singleTotal: sum(singleWeights),
    };
  }

  #score(entry: Entry<WeighedWording>, query: Prepared): { score: number; wording: string } {
    const overlap = overlapOf(query.terms, entry.counts, (gram) =>
      topical(entry.counts.get(gram) ?? 0),
    );
    if (query.total === 0 || overlap === 0) return { score: 0, wording: '' };
    const covered = overlap / query.total;
    const single = share(query.single, query.singleWeights, query.singleTotal, entry.characters);
    let [fit, wording] = [0, ''];
    for (const candidate of entry.wordings) {
      const value = this.#fit(candidate, query);
      if (value > fit) [fit, wording] = [value, candidate.text];
    }
    const score = WEIGHTS.covered * covered + WEIGHTS.single * single + WEIGHTS.fit * fit;
    return { score, wording };
  }

  /** A word no record uses weighs what its synonyms do. */
  #termWeight(gram: string, alternatives: readonly (readonly string[])[]): number {
    if (this.#rarity.has(gram) || alternatives.length === 0) return this.#weight(gram);
    return Math.max(...alternatives.flat().map((other) => this.#weight(other)));
  }

  #weight(gram: string): number {
    return (this.#rarity.get(gram) ?? this.#unknown) * lightness(gram);
  }

  /** How well one wording and the query are the same thing said. */
  #fit(candidate: WeighedWording, query: Prepared): number {
    const overlap = overlapOf(query.terms, candidate.grams, () => 1);
    if (overlap === 0) return 0;
    const dice = (2 * overlap) / (query.total + candidate.own);
    const contained =
      candidate.grams.size > 1 ? CONTAINED * Math.min(1, overlap / candidate.own) ** 2 : 0;
    const same = candidate.normal === query.normal ? 0.4 : 0;
    return (Math.max(dice, Math.min(contained, dice * 2)) + same) * candidate.weight;
  }
}

/** A pair counts for more the more of a record's wordings hold it: once 0.8, twice 1.07, often 1.6. */
function topical(count: number): number {
  return (1.6 * count) / (count + 1);
}

/** The weight of the query's terms that are there, themselves or by a synonym. */
function overlapOf(
  terms: readonly Term[],
  within: { has(gram: string): boolean },
  worth: (gram: string) => number,
): number {
  let total = 0;
  for (const { gram, weight, alternatives } of terms) {
    if (within.has(gram)) total += weight * worth(gram);
    else if (alternatives.some((grams) => grams.every((other) => within.has(other))))
      total += weight * SYNONYM;
  }
  return total;
}

/** An id or a document number without its brackets, which people type in every shape. */
function bare(text: string): string {
  return normalize(text).replaceAll(/[\s[\](){}〔〕【】「」《》]/g, '');
}

function entryOf(record: InstantRecord): Entry {
  const texts = [record.title, ...(record.aliases ?? [])];
  const conditions = (record.branches ?? []).flatMap(({ condition }) => condition ?? []);
  const wordings = [
    ...texts.map((text, index) =>
      wordingOf(text, index === 0 ? WORDING_WEIGHTS.title : WORDING_WEIGHTS.alias),
    ),
    ...conditions.map((text) => wordingOf(text, WORDING_WEIGHTS.condition)),
  ];
  return {
    record,
    wordings,
    counts: countEach(wordings.map(({ grams }) => grams)),
    characters: new Set([...texts, ...conditions].flatMap(characters)),
  };
}

function wordingOf(text: string, weight: number): Wording {
  return { text, normal: normalize(text), grams: new Set(bigrams(text)), weight };
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
