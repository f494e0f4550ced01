/** A pair with a word of grammar, of number or of place in it says half as much as one of nouns and verbs. */
const LIGHT = 0.5;
const LIGHT_WORDS =
  /[了的着在我你他她它这那一不没有个是就都也还把被给要会让啊吗呢吧们上下里去来到从过人家大好多天年月半两几三]/;

/** By how much a pair weighs less for the words in it that say little of a matter. */
export function lightness(pair: string): number {
  return LIGHT_WORDS.test(pair) ? LIGHT : 1;
}

/** How many of the lists hold each value. A list that is a set already is not copied. */
export function countEach(lists: Iterable<Iterable<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    const values = list instanceof Set ? (list as ReadonlySet<string>) : new Set(list);
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
