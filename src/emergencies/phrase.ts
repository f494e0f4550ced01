/** Between two parts of a phrase that a few other characters may stand between. */
const APART = '…';
/** Between words of which any may stand in a part. */
const OR = '/';
/** So many characters may stand between two parts. */
const MOST_BETWEEN = 8;

/** `煤气/燃气…味` → the parts in their order, each with the words that may stand there. */
export function partsOf(phrase: string): string[][] {
  return phrase.includes(APART) ? phrase.split(/…+/).map((part) => part.split(OR)) : [[phrase]];
}

/** A word of the tables where it was found in a text. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Where the words of one part stand in a text, by their start. */
export type SpotsOf = (part: number) => readonly Spot[];

/** Every way a phrase stands in a text: the spot of each of its parts. From each start, the nearest next part is taken. */
export function* matches(parts: number, spotsOf: SpotsOf): Generator<readonly Spot[]> {
  for (const start of spotsOf(0)) {
    const rest = follow(1, start.end);
    if (rest !== undefined) yield [start, ...rest];
  }

  function follow(part: number, from: number): Spot[] | undefined {
    if (part === parts) return [];
    for (const spot of spotsOf(part)) {
      if (spot.start < from || spot.start > from + MOST_BETWEEN) continue;
      const rest = follow(part + 1, spot.end);
      if (rest !== undefined) return [spot, ...rest];
    }
    return undefined;
  }
}
