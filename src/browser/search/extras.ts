import type { Hit } from '../../search/hit.ts';
import type { InstantRecord, PinyinIndex, VariantsIndex } from '../../search/instant-format.ts';
import { searchPinyin } from '../../search/latin.ts';
import { openPinyin, type PinyinFile } from '../../search/pinyin-file.ts';
import { simplifier } from '../../search/simplify.ts';
import { fetchJson, lazy, unstored } from './lazy.ts';

type RecordOf = (id: string) => InstantRecord | undefined;

/** Two small files that few queries need, each loaded by the first query that does. */
export class Extras {
  readonly #simplify: () => Promise<(text: string) => string>;
  readonly #pinyin: () => Promise<PinyinIndex>;

  /** `anew` passes by every store on the way. */
  constructor(addresses: { readonly variants: string; readonly pinyin: string }, anew: boolean) {
    const at = (address: string) => (anew ? unstored(address) : address);
    this.#simplify = lazy(async () =>
      simplifier(await fetchJson<VariantsIndex>(at(addresses.variants), 'no-cache')),
    );
    this.#pinyin = lazy(async () =>
      openPinyin(await fetchJson<PinyinFile>(at(addresses.pinyin), 'no-cache')),
    );
  }

  /** The query with traditional characters made simplified: for one that holds any that no name holds. */
  async simplified(text: string): Promise<string> {
    const simplify = await this.#simplify().catch(() => (same: string) => same);
    return simplify(text);
  }

  /** Records whose name is said like a query of Latin letters. */
  async saidLike(text: string, recordOf: RecordOf): Promise<Hit[]> {
    const index = await this.#pinyin().catch(() => ({ names: [] }));
    return searchPinyin(index, recordOf, text);
  }
}
