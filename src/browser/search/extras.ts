import type { Hit } from '../../search/hit.ts';
import type { InstantRecord, PinyinIndex, VariantsIndex } from '../../search/instant-format.ts';
import { searchPinyin } from '../../search/latin.ts';
import { simplifier } from '../../search/simplify.ts';
import { characters } from '../../search/tokenize.ts';
import { fetchJson, lazy, unstored } from './lazy.ts';

type Records = ReadonlyMap<string, InstantRecord>;

/** Two small files that few queries need, each loaded by the first query that does. */
export class Extras {
  readonly #simplify: () => Promise<(text: string) => string>;
  readonly #pinyin: () => Promise<PinyinIndex>;
  /** The characters of the records last asked about. */
  #known: { readonly of: Records; readonly characters: ReadonlySet<string> } | undefined;

  /** `anew` passes by every store on the way. */
  constructor(addresses: { readonly variants: string; readonly pinyin: string }, anew: boolean) {
    const at = (address: string) => (anew ? unstored(address) : address);
    this.#simplify = lazy(async () =>
      simplifier(await fetchJson<VariantsIndex>(at(addresses.variants), 'no-cache')),
    );
    this.#pinyin = lazy(() => fetchJson<PinyinIndex>(at(addresses.pinyin), 'no-cache'));
  }

  /** The query with traditional characters made simplified, where it holds any that no record holds. */
  async simplified(text: string, records: Records): Promise<string> {
    if (this.#known?.of !== records)
      this.#known = { of: records, characters: charactersOf(records) };
    const { characters: known } = this.#known;
    if (characters(text).every((character) => known.has(character))) return text;
    const simplify = await this.#simplify().catch(() => (same: string) => same);
    return simplify(text);
  }

  /** Records whose name is said like a query of Latin letters. */
  async saidLike(text: string, records: Records): Promise<Hit[]> {
    const index = await this.#pinyin().catch(() => ({ names: [] }));
    return searchPinyin(index, records, text);
  }
}

function charactersOf(records: Records): Set<string> {
  return new Set(
    [...records.values()].flatMap(({ title, aliases = [] }) =>
      [title, ...aliases].flatMap(characters),
    ),
  );
}
