import type { Hit } from '../../search/hit.ts';
import type { InstantRecord, PinyinIndex, VariantsIndex } from '../../search/instant-format.ts';
import { lettersOf, searchPinyin } from '../../search/latin.ts';
import { openPinyin, type PinyinFile } from '../../search/pinyin-file.ts';
import { PAIRS, type SaidFiles, saidPlaceOf } from '../../search/said-files.ts';
import { simplifier } from '../../search/simplify.ts';
import { CheckedFiles } from './checked-files.ts';
import { fetchJson, lazy, unstored } from './lazy.ts';

type RecordOf = (id: string) => InstantRecord | undefined;

/** Small files that few queries need, each loaded by the first query that does. */
export class Extras {
  readonly #simplify: () => Promise<(text: string) => string>;
  readonly #pinyin: () => Promise<PinyinIndex>;
  readonly #saidFiles: () => Promise<SaidFiles>;
  readonly #said: CheckedFiles<PinyinFile>;

  /** `anew` passes by every store on the way. */
  constructor(addresses: Readonly<Record<'variants' | 'pinyin' | 'said', string>>, anew: boolean) {
    const at = (address: string) => (anew ? unstored(address) : address);
    this.#simplify = lazy(async () =>
      simplifier(await fetchJson<VariantsIndex>(at(addresses.variants), 'no-cache')),
    );
    this.#pinyin = lazy(async () =>
      openPinyin(await fetchJson<PinyinFile>(at(addresses.pinyin), 'no-cache')),
    );
    this.#saidFiles = lazy(() => fetchJson(at(`${addresses.said}${PAIRS}.json`), 'no-cache'));
    this.#said = new CheckedFiles(addresses.said, anew);
  }

  /** The query with traditional characters made simplified: for one that may hold any. */
  async simplified(text: string): Promise<string> {
    const simplify = await this.#simplify().catch(() => (same: string) => same);
    return simplify(text);
  }

  /** Records whose name is said like a query of Latin letters; of very many names only those are loaded that may be. */
  async saidLike(text: string, recordOf: RecordOf, isApart: boolean): Promise<Hit[]> {
    const names = isApart ? this.#namesSaidLike(text) : this.#pinyin();
    const index = await names.catch(() => ({ names: [] }));
    return searchPinyin(index, recordOf, text);
  }

  async #namesSaidLike(text: string): Promise<PinyinIndex> {
    const place = saidPlaceOf(await this.#saidFiles(), lettersOf(text));
    if (place === undefined) return { names: [] };
    return openPinyin(await this.#said.get(place.pair, place.digest));
  }
}
