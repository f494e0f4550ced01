import type { InstantIndex, InstantRecord, PinyinIndex, VariantsIndex } from '../instant-format.ts';
import type { Hit } from '../instant-search.ts';
import { searchPinyin } from '../latin.ts';
import { characters } from '../tokenize.ts';

/** Two small files that few queries need, each loaded by the first query that does. */
export class Extras {
  readonly #variantsAddress: string;
  readonly #pinyinAddress: string;
  readonly #records: ReadonlyMap<string, InstantRecord>;
  readonly #known: ReadonlySet<string>;
  #variants: Promise<ReadonlyMap<string, string>> | undefined;
  #pinyin: Promise<PinyinIndex> | undefined;

  constructor(index: InstantIndex, addresses: { variants: string; pinyin: string }) {
    this.#variantsAddress = addresses.variants;
    this.#pinyinAddress = addresses.pinyin;
    this.#records = new Map(index.records.map((record) => [record.id, record]));
    this.#known = new Set(
      index.records.flatMap(({ title, aliases = [] }) => [title, ...aliases].flatMap(characters)),
    );
  }

  /** The query with traditional characters made simplified, where it holds any that no record holds. */
  async simplified(text: string): Promise<string> {
    if (characters(text).every((character) => this.#known.has(character))) return text;
    this.#variants ??= load<VariantsIndex>(this.#variantsAddress).then(
      ({ pairs }) =>
        new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to])),
    );
    const variants = await this.#variants.catch(() => new Map<string, string>());
    return [...text].map((character) => variants.get(character) ?? character).join('');
  }

  async saidLike(text: string): Promise<Hit[]> {
    this.#pinyin ??= load<PinyinIndex>(this.#pinyinAddress);
    const index = await this.#pinyin.catch(() => ({ names: [] }));
    return searchPinyin(index, this.#records, text);
  }
}

async function load<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Value;
}
