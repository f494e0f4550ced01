import type { Spot } from './phrase.ts';

/** Words that are looked for together: a text is gone through once, however many they are. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #byStart = new Map<string, { readonly word: string; readonly number: number }[]>();

  /** The number of a word, the same for the same word. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    const start = word.charAt(0);
    const same = this.#byStart.get(start);
    if (same === undefined) this.#byStart.set(start, [{ word, number }]);
    else same.push({ word, number });
    return number;
  }

  /** By the number of each word that stands in a text, where. */
  spots(text: string): Map<number, Spot[]> {
    const found = new Map<number, Spot[]>();
    for (let start = 0; start < text.length; start += 1) {
      for (const { word, number } of this.#byStart.get(text.charAt(start)) ?? []) {
        if (!text.startsWith(word, start)) continue;
        const spot = { start, end: start + word.length };
        const spots = found.get(number);
        if (spots === undefined) found.set(number, [spot]);
        else spots.push(spot);
      }
    }
    return found;
  }
}
