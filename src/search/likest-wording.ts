import type { InstantRecord } from './instant-format.ts';
import { bigrams, normalize } from './tokenize.ts';

/** The wording of a record that shares most with the pairs of a query: why the record was found. */
export function likestWording(
  { title, aliases = [] }: InstantRecord,
  said: ReadonlySet<string>,
): string {
  let [best, likeness] = ['', 0];
  const all = [...said];
  for (const wording of [title, ...aliases]) {
    // Most share none, and need not be cut to see that.
    const text = normalize(wording);
    if (!all.some((pair) => text.includes(pair))) continue;
    const pairs = new Set(bigrams(wording));
    const shared = [...pairs].filter((pair) => said.has(pair)).length;
    const value = (2 * shared) / (pairs.size + said.size);
    if (value > likeness) [best, likeness] = [wording, value];
  }
  return best;
}
