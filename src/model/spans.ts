import { compare } from './lookup.ts';

/** Days from the first on, before the second; without a second they do not end. */
export interface Span {
  readonly from: string;
  readonly until?: string | undefined;
}

/** How many of many spans hold on a day: the days are put in order once, so that asking for each of many walks over none. */
export class Spans {
  readonly #begins: readonly string[];
  readonly #ends: readonly string[];

  constructor(spans: readonly Span[]) {
    // One that ends before it begins never holds.
    const real = spans.filter(({ from, until }) => until === undefined || from < until);
    this.#begins = real.map(({ from }) => from).sort(compare);
    this.#ends = real.flatMap(({ until }) => until ?? []).sort(compare);
  }

  on(day: string): number {
    return upTo(this.#begins, day) - upTo(this.#ends, day);
  }
}

/** How many of days in their order are not later than one. */
function upTo(days: readonly string[], day: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
