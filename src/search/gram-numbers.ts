/**
 * Grams by numbers, to make the files of the search by: in long lists they stand tens of millions of times, and there are some hundred
 * thousand of them. What is kept of records from one making to the next tells grams by these numbers.
 */
import { type EachGram, eachBigram, eachCharacter } from './tokenize.ts';

/** Of each place where something is said, its grams and in how many of its phrases each stands, one after the other. */
export type Counts = Int32Array;

/** The grams of one length that any text of this process has held. */
export class GramNumbers {
  readonly #cut: EachGram;
  readonly #pairs = new PairNumbers();
  readonly #others = new Map<string, number>();
  readonly #grams: string[] = [];
  /** By number, of which phrase a gram was last seen in, and in how many it has been. */
  #phrases = new Int32Array(0);
  #counts = new Int32Array(0);
  #phrase = 0;
  #order = new Int32Array(0);

  constructor(cut: EachGram) {
    this.#cut = cut;
  }

  get size(): number {
    return this.#grams.length;
  }

  gram(number: number): string {
    return this.#grams[number] ?? '';
  }

  /** All numbers, in the order of their grams. */
  inOrder(): Int32Array {
    if (this.#order.length < this.size) this.#order = ordered(this.#grams);
    return this.#order;
  }

  /** In how many of some phrases each of their grams stands, in the order in which they are first met. */
  count(phrases: readonly string[]): Counts {
    const met: number[] = [];
    for (const phrase of phrases) {
      this.#phrase += 1;
      this.#cut(phrase, (text, start, length) => {
        const number = this.#numberOf(text, start, length);
        if (this.#phrases[number] === this.#phrase) return;
        this.#phrases[number] = this.#phrase;
        if (this.#counts[number] === 0) met.push(number);
        this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      });
    }
    const counts = new Int32Array(2 * met.length);
    for (const [at, number] of met.entries()) {
      counts[2 * at] = number;
      counts[2 * at + 1] = this.#counts[number] ?? 0;
      this.#counts[number] = 0;
    }
    return counts;
  }

  #numberOf(text: string, start: number, length: number): number {
    if (length <= 2) {
      const [first, second] = [text.charCodeAt(start), length < 2 ? 0 : text.charCodeAt(start + 1)];
      const known = this.#pairs.get(first, second);
      if (known >= 0) return known;
      const number = this.#next(text.slice(start, start + length));
      this.#pairs.add(first, second, number);
      return number;
    }
    const gram = text.slice(start, start + length);
    const known = this.#others.get(gram);
    if (known !== undefined) return known;
    const number = this.#next(gram);
    this.#others.set(gram, number);
    return number;
  }

  #next(gram: string): number {
    const number = this.#grams.push(gram) - 1;
    if (number >= this.#counts.length) {
      this.#counts = longer(this.#counts);
      this.#phrases = longer(this.#phrases);
    }
    return number;
  }
}

/** Numbers by two characters: a map of texts takes ten times as long, and this is where the time goes. */
class PairNumbers {
  /** In each place the two characters, and the number counted from 1; 0 where nothing is. */
  #pairs = new Uint32Array(1 << 14);
  #numbers = new Int32Array(1 << 14);
  #size = 0;

  /** -1 for none. */
  get(first: number, second: number): number {
    return (this.#numbers[this.#placeOf(((first << 16) | second) >>> 0)] ?? 0) - 1;
  }

  add(first: number, second: number, number: number): void {
    this.#size += 1;
    if (2 * this.#size > this.#pairs.length) this.#grow();
    this.#put(((first << 16) | second) >>> 0, number + 1);
  }

  #put(pair: number, counted: number): void {
    const place = this.#placeOf(pair);
    this.#pairs[place] = pair;
    this.#numbers[place] = counted;
  }

  /** Where a pair is, or is to be put. */
  #placeOf(pair: number): number {
    const last = this.#pairs.length - 1;
    let place = (Math.imul(pair, 0x9e3779b1) >>> 7) & last;
    while (this.#numbers[place] !== 0 && this.#pairs[place] !== pair) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [pairs, numbers] = [this.#pairs, this.#numbers];
    this.#pairs = new Uint32Array(4 * pairs.length);
    this.#numbers = new Int32Array(4 * pairs.length);
    for (const [place, counted] of numbers.entries())
      if (counted !== 0) this.#put(pairs[place] ?? 0, counted);
  }
}

/** The places of texts in a list, in the order of the texts: by their first two characters as a number, which goes ten times as fast. */
function ordered(grams: readonly string[]): Int32Array<ArrayBuffer> {
  const keys = Float64Array.from(
    grams,
    (gram, at) => (gram.charCodeAt(0) * 2 ** 16 + (gram.charCodeAt(1) || 0)) * MOST_GRAMS + at,
  ).sort();
  const order = Int32Array.from(keys, (key) => key % MOST_GRAMS);
  const startOf = (at: number) => (grams[order[at] ?? 0] ?? '').slice(0, 2);
  for (let [start, end] = [0, 1]; start < order.length; start = end, end += 1) {
    while (end < order.length && startOf(end) === startOf(start)) end += 1;
    if (end - start > 1)
      order
        .subarray(start, end)
        .sort((left, right) => ((grams[left] ?? '') < (grams[right] ?? '') ? -1 : 1));
  }
  return order;
}

/** A number of so many and two characters are one number yet. */
const MOST_GRAMS = 2 ** 21;

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(4096, 2 * numbers.length));
  more.set(numbers);
  return more;
}

/** By length of gram, single characters and pairs. */
export const gramNumbers = [new GramNumbers(eachCharacter), new GramNumbers(eachBigram)] as const;
