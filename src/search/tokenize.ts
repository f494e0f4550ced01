/** One tokenizer for the index side and the query side, so that no query falls between two segmentations. */

/** Full-width, half-width and case variants become one; everything else stays as it was written. */
export function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Characters that no normalising changes. Nearly every wording is made of nothing else, and is cut without a look at the rest. */
const PLAIN = /^[\u4e00-\u9fff]+$/;
const RUNS = /\p{Script=Han}+|[a-z0-9]+/gu;

/** Chinese is cut into every pair of neighbouring characters, Latin letters and digits into words. */
export function bigrams(text: string): string[] {
  const grams: string[] = [];
  if (PLAIN.test(text)) addPairs(text, grams);
  else
    for (const [run] of normalize(text).matchAll(RUNS)) {
      if (/^[a-z0-9]/.test(run)) grams.push(run);
      else addPairs(run, grams);
    }
  return grams;
}

function addPairs(run: string, grams: string[]): void {
  if (run.length === 1) grams.push(run);
  for (let start = 0; start < run.length - 1; start += 1) grams.push(run.slice(start, start + 2));
}

/** The Chinese characters of a text, one by one. */
export function characters(text: string): string[] {
  return PLAIN.test(text) ? [...text] : (normalize(text).match(/\p{Script=Han}/gu) ?? []);
}

const PAIR = /^\p{Script=Han}{2}$/u;

/** Whether a gram is two Chinese characters. */
export const isPair = (gram: string): boolean => gram.length === 2 && PAIR.test(gram);
