import type { CheckIndex, CheckWords } from '../../handoffs/format.ts';
import type { VariantsIndex } from '../../search/instant-format.ts';
import { openPinyin, type PinyinFile } from '../../search/pinyin-file.ts';
import { searchAddresses } from '../search/addresses.ts';
import { fetchJson, lazy, unstored } from '../search/lazy.ts';
import { HandoffFinder } from './finder.ts';
import { HandoffDesk } from './question.ts';

/** Loads what decides; the words by which people ask follow when first needed, or when the page has time for them. */
export async function openDesk({
  index: address = '',
  words = '',
}: DOMStringMap): Promise<{ desk: HandoffDesk; warmUp: () => void }> {
  // It decides: no store on the way may answer with what held before.
  const index = await fetchJson<CheckIndex>(unstored(address), 'no-store');
  const finder = lazy(async () => {
    const { variants, pinyin } = searchAddresses();
    const [own, traditional, readings] = await Promise.all([
      fetchJson<CheckWords>(words, 'no-cache'),
      fetchJson<VariantsIndex>(variants, 'no-cache'),
      fetchJson<PinyinFile>(pinyin, 'no-cache').then(openPinyin),
    ]);
    return new HandoffFinder(index, { words: own, variants: traditional, pinyin: readings });
  });
  return { desk: new HandoffDesk(index, finder), warmUp: () => void finder().catch(() => {}) };
}
