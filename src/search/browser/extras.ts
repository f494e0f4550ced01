import type { InstantRecord, PinyinIndex, VariantsIndex } from '../instant-format.ts';
import type { Hit } from '../instant-search.ts';
import { searchPinyin } from '../latin.ts';
import { characters } from '../tokenize.ts';
import { fetchJson, lazy } from './lazy.ts';

/** Two small files that few queries need, each loaded by the first query that does. */
export class Extras {
  readonly #records: ReadonlyMap<string, InstantRecord>;
  readonly #known: ReadonlySet<string>;
  readonly #variants: () => Promise<ReadonlyMap<string, string>>;
  readonly #pinyin: () => Promise<PinyinIndex>;

  constructor(
    records: ReadonlyMap<string, InstantRecord>,
    addresses: { variants: string; pinyin: string },
  ) {
    this.#records = records;
    this.#known = new Set(
      [...records.values()].flatMap(({ title, aliases = [] }) =>
        [title, ...aliases].flatMap(characters),
      ),
    );
    this.#variants = lazy(async () => variantsOf(await fetchJson(addresses.variants)));
    this.#pinyin = lazy(() => fetchJson<PinyinIndex>(addresses.pinyin));
  }

  /** The query with traditional characters made simplified, where it holds any that no record holds. */
  async simplified(text: string): Promise<string> {
    if (characters(text).every((character) => this.#known.has(character))) return text;
    const variants = await this.#variants().catch(() => new Map<string, string>());
    return [...text].map((character) => variants.get(character) ?? character).join('');
  }

  async saidLike(text: string): Promise<Hit[]> {
    const index = await this.#pinyin().catch(() => ({ names: [] }));
    return searchPinyin(index, this.#records, text);
  }
}

function variantsOf({ pairs }: VariantsIndex): ReadonlyMap<string, string> {
  return new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));
}
