import type { CheckIndex, CheckWords } from '../../handoffs/format.ts';
import { tasksOf } from '../../handoffs/matter.ts';
import { type Hit, unique } from '../../search/hit.ts';
import type {
  InstantIndex,
  InstantKind,
  InstantRecord,
  PinyinIndex,
  VariantsIndex,
} from '../../search/instant-format.ts';
import { isLatin, searchPinyin } from '../../search/latin.ts';
import { Names } from '../../search/names.ts';
import { understandWith } from '../../search/query.ts';
import { Ranking } from '../../search/ranking.ts';
import { simplifier } from '../../search/simplify.ts';
import { normalize } from '../../search/tokenize.ts';
import { merge, type Result } from '../search/results.ts';

/** What is looked for here: a task that somebody applied for counts as much as a matter of the streets. */
const KINDS: readonly InstantKind[] = [
  ['boundary-items', '', 1],
  ['street-items', '', 1],
  ['handoffs', '', 1],
];

/** What finding by words needs beside the index itself. */
export interface FinderFiles {
  readonly words: CheckWords;
  readonly variants: VariantsIndex;
  readonly pinyin: PinyinIndex;
}

/** Finds a department or a matter by what somebody types: everyday words, traditional characters, pinyin or its initials. */
export class HandoffFinder {
  readonly #departments: CheckIndex['departments'];
  readonly #search: InstantIndex;
  readonly #names: Names;
  readonly #ranking: Ranking;
  readonly #simplify: (text: string) => string;
  readonly #pinyin: PinyinIndex;

  constructor(index: CheckIndex, { words, variants, pinyin }: FinderFiles) {
    this.#departments = index.departments;
    this.#search = {
      kinds: KINDS,
      byStreet: [],
      bodies: [],
      domains: [],
      streets: [],
      records: recordsOf(index, words),
      synonyms: words.synonyms,
    };
    this.#names = new Names(this.#search.records);
    this.#ranking = new Ranking(this.#search);
    this.#simplify = simplifier(variants);
    this.#pinyin = pinyin;
  }

  /** The ids of what bears the very name that was typed. */
  called(typed: string): string[] {
    const { query } = this.#understood(typed);
    return [...new Set(this.#names.called(query).map(({ record }) => record.id))];
  }

  /** The matters and tasks that the words may mean, the likeliest first. */
  matters(typed: string): Result[] {
    const { text, query } = this.#understood(typed);
    const hits = [
      ...this.#saidLike(text, this.#search.records),
      ...this.#names.called(query),
      ...this.#ranking.rank(query),
    ];
    return merge(unique(hits), {
      query,
      by: 'first',
      held: this.#ranking.held(query.core),
      weightOf: (record) => this.#ranking.weightOf(record),
    });
  }

  /** The ids of the departments that the words may mean: one when they are clear. */
  departments(typed: string): string[] {
    const text = this.#simplify(normalize(typed.trim()));
    if (text.length < 2) return [];
    const records = this.#departments.map(([id, title = '']) => ({
      id,
      kind: 'bodies',
      title,
      url: '',
    }));
    const said = this.#saidLike(text, records);
    const best = said.filter(({ score }) => score === said[0]?.score);
    if (best.length > 0) return best.map(({ record }) => record.id);
    const named = (fits: (name: string) => boolean) =>
      this.#departments.filter(([, ...names]) => names.map(normalize).some(fits)).map(([id]) => id);
    const ways = [
      (name: string) => name === text,
      (name: string) => name.includes(text),
      (name: string) => text.includes(name),
    ];
    return ways.map(named).find((found) => found.length > 0) ?? [];
  }

  #understood(typed: string) {
    const text = this.#simplify(typed.normalize('NFKC'));
    return { text, query: understandWith(this.#search, text) };
  }

  #saidLike(text: string, records: readonly InstantRecord[]): Hit[] {
    if (!isLatin(text)) return [];
    const byId = new Map(records.map((record) => [record.id, record]));
    return searchPinyin(this.#pinyin, (id) => byId.get(id), text);
  }
}

function recordsOf(index: CheckIndex, { aliases }: CheckWords): InstantRecord[] {
  const items = index.items.map(
    (item): InstantRecord => ({
      id: item.id,
      kind: item.listType === undefined ? 'boundary-items' : 'street-items',
      title: item.name,
      url: item.url,
      aliases: aliases[item.id] ?? [],
      branches: [...new Set(item.shares.flatMap(({ condition }) => condition ?? []))].map(
        (condition) => ({ condition, leads: [] }),
      ),
    }),
  );
  const tasks = tasksOf(index).map(({ id, task, url }) => ({
    id,
    kind: 'handoffs',
    title: task,
    url,
  }));
  return [...items, ...tasks];
}
