/** How common a gram is in all that the matters say, where their names and words alone would make it look rare: 政策 or 污染. */

/** The grams that stand in about so many records' texts, by single characters and by pairs, run together. */
export type Spread = readonly (readonly [holders: number, characters: string, pairs: string])[];

/** The holders of each gram. */
export function readSpread(spread: Spread): Map<string, number> {
  return new Map(
    spread.flatMap(([holders, single, pairs]) =>
      [...single, ...(pairs.match(/../gu) ?? [])].map((gram) => [gram, holders] as const),
    ),
  );
}
