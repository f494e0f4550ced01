import { Converter } from 'opencc-js/t2cn';
import type { Model } from '../model/model.ts';
import { keptTexts } from './documents.ts';
import type { VariantsIndex } from './instant-format.ts';
import { normalize } from './tokenize.ts';

/** The common Chinese characters of Unicode, among which the traditional forms are looked for. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/**
 * Traditional characters whose simplified form the records use, as pairs in one string: 樓楼漏… Only what can turn a query
 * into a hit is listed; a browser loads it when a query holds a character that no name holds, and one that may be traditional.
 */
export function variantsIndex(model: Model): VariantsIndex {
  /** By their codes, the characters in use. */
  const used = new Uint8Array(LAST + 1);
  const use = (text: string) => {
    for (let at = 0; at < text.length; at += 1) used[text.charCodeAt(at)] = 1;
  };
  // What the full text holds is normalised.
  for (const { content } of keptTexts(model)) use(content);
  for (const words of model.searchWords.values()) for (const word of words) use(normalize(word));
  const isUsed = (character: string) => used[character.charCodeAt(0)] === 1;
  const pairs = simplifications().filter(
    ([traditional, simplified]) => !isUsed(traditional) && isUsed(simplified),
  );
  return { pairs: pairs.flat().join('') };
}

/** All traditional characters with their simplified form: the same whatever the records, and looked for once. */
function simplifications(): readonly (readonly [traditional: string, simplified: string])[] {
  known ??= lookedFor();
  return known;
}

let known: ReturnType<typeof simplifications> | undefined;

function lookedFor(): [traditional: string, simplified: string][] {
  const simplify = Converter({ from: 't', to: 'cn' });
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCodePoint(FIRST + at));
  return all
    .map((traditional): [string, string] => [traditional, simplify(traditional)])
    .filter(([traditional, simplified]) => simplified !== traditional);
}
