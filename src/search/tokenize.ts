/** One tokenizer for the index side and the query side, so that no query falls between two segmentations. */

/** Full-width, half-width and case variants become one; everything else stays as it was written. */
export function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Characters that no normalising changes. Nearly every wording is made of nothing else, and is cut without a look at the rest. */
const PLAIN = /^[\u4e00-\u9fff]+$/;
const CHARACTERS = /\p{Script=Han}/gu;
/** What of a normalized text can be found: Chinese characters on end, or Latin letters and digits. */
export const RUNS = /\p{Script=Han}+|[a-z0-9]+/gu;

/** Whether a text is nothing but plain Chinese characters: then its grams are what stands side by side in it. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Takes in a gram, as a part of a text. */
export type TakeGram = (text: string, start: number, length: number) => void;
/** Cuts a text into grams, one after another, without making each a text of its own. */
export type EachGram = (text: string, take: TakeGram) => void;

/** Chinese is cut into every pair of neighbouring characters, Latin letters and digits into words. */
export const eachBigram: EachGram = (text, take) => {
  if (PLAIN.test(text)) eachPair(text, take);
  else
    for (const [run] of normalize(text).matchAll(RUNS)) {
      if (/^[a-z0-9]/.test(run)) take(run, 0, run.length);
      else eachPair(run, take);
    }
};

const eachPair: EachGram = (run, take) => {
  if (run.length === 1) take(run, 0, 1);
  for (let start = 0; start < run.length - 1; start += 1) take(run, start, 2);
};

/** The Chinese characters of a text, one by one. */
export const eachCharacter: EachGram = (text, take) => {
  if (PLAIN.test(text)) for (let start = 0; start < text.length; start += 1) take(text, start, 1);
  else
    for (const [character] of normalize(text).matchAll(CHARACTERS))
      take(character, 0, character.length);
};

export const bigrams = (text: string): string[] => gramsOf(text, eachBigram);
export const characters = (text: string): string[] => gramsOf(text, eachCharacter);

function gramsOf(text: string, cut: EachGram): string[] {
  const grams: string[] = [];
  cut(text, (within, start, length) => grams.push(within.slice(start, start + length)));
  return grams;
}

const PAIR = /^\p{Script=Han}{2}$/u;

/** Whether a gram is two Chinese characters. */
export const isPair = (gram: string): boolean => gram.length === 2 && PAIR.test(gram);
