import { Converter } from 'opencc-js/t2cn';
import type { Model } from '../model/model.ts';
import { searchRecords } from './documents.ts';
import type { VariantsIndex } from './instant-format.ts';
import { characters } from './tokenize.ts';

/** The common Chinese characters of Unicode, among which the traditional forms are looked for. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/**
 * Traditional characters whose simplified form the records use, as pairs in one string: 樓楼漏… Only what can turn a query
 * into a hit is listed; a browser loads it when a query holds a character that no record holds.
 */
export function variantsIndex(model: Model): VariantsIndex {
  const used = new Set<string>();
  const texts = [
    ...searchRecords(model).map(({ content }) => content),
    ...[...model.searchWords.values()].flat(),
  ];
  for (const text of texts) for (const character of characters(text)) used.add(character);
  const simplify = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = FIRST; code <= LAST; code += 1) {
    const traditional = String.fromCodePoint(code);
    const simplified = simplify(traditional);
    if (simplified !== traditional && !used.has(traditional) && used.has(simplified))
      pairs += traditional + simplified;
  }
  return { pairs };
}
