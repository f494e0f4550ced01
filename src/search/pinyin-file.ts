/** How names are said, as it is sent: by the numbers of their syllables, of which there are some hundreds. */
import type { PinyinIndex } from './instant-format.ts';
import { openIds, type PackedIds, packIds } from './packed-ids.ts';
import { numbersOf, written } from './signs.ts';

export interface PinyinFile {
  readonly ids: PackedIds;
  /** The commonest first. */
  readonly syllables: string;
  /** Of each name how many syllables it has, and then which. */
  readonly said: string;
}

/** A record's id, and the syllables of its name. */
export type NameSaid = readonly [id: string, syllables: readonly string[]];

/** Stands in no syllable. */
const BETWEEN = ' ';

export function packPinyin(names: readonly NameSaid[]): PinyinFile {
  const counts = new Map<string, number>();
  for (const [, syllables] of names)
    for (const syllable of syllables) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  const all = [...counts]
    .sort(([left, some], [right, others]) => others - some || (left < right ? -1 : 1))
    .map(([syllable]) => syllable);
  const numbers = new Map(all.map((syllable, at) => [syllable, at]));
  const said = names.flatMap(([, syllables]) => [
    syllables.length,
    ...syllables.map((syllable) => numbers.get(syllable) ?? 0),
  ]);
  return {
    ids: packIds(names.map(([id]) => id)),
    syllables: all.join(BETWEEN),
    said: written(said),
  };
}

/** Names with their syllables run together, and their initials. */
export function openPinyin({ ids, syllables, said }: PinyinFile): PinyinIndex {
  const all = syllables.split(BETWEEN);
  const numbers = numbersOf(said);
  let next = 0;
  return {
    names: openIds(ids).map((id) => {
      let [full, initials] = ['', ''];
      for (let left = numbers[next++] ?? 0; left > 0; left -= 1) {
        const syllable = all[numbers[next++] ?? 0] ?? '';
        full += syllable;
        initials += syllable.charAt(0);
      }
      return [id, full, initials];
    }),
  };
}
