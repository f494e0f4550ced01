/** The words that are said in one situation of a matter alone. */
import type { CheckedTables } from '../check/run.ts';
import { append } from '../tables/append.ts';
import { groupBy } from './lookup.ts';

type Duties = CheckedTables['duties'];

/**
 * By matter and situation, as the matter is divided today. A clerk who announces that a situation will be called otherwise moves
 * its words along at once: until that day they belong to the situation out of which it will come.
 */
export function situationWordsOf(
  rows: CheckedTables['search-words'],
  { announced, today }: { readonly announced: Duties; readonly today: Duties },
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const before = new Map(today.map(({ id, condition }) => [id, condition]));
  const parts = groupBy(announced, ({ item, condition }) => `${item} ${condition}`);
  const held = new Set(today.map(({ item, condition }) => `${item} ${condition}`));
  const words = new Map<string, Map<string, string[]>>();
  for (const { item, condition, words: own } of rows) {
    if (condition === undefined) continue;
    const known = words.get(item) ?? new Map<string, string[]>();
    words.set(item, known);
    const key = `${item} ${condition}`;
    const former = new Set((parts.get(key) ?? []).flatMap(({ id }) => before.get(id) ?? []));
    for (const name of held.has(key) ? [condition] : former)
      for (const word of own) append(known, name, word);
  }
  return words;
}
