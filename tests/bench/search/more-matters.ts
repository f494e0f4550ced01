/**
 * A district with many times the matters, for benchmarks alone: nothing of it is ever published. Every copy of the matters speaks
 * of other things, since half of the characters of their texts are others in it, as common as those they stand for.
 */
import type { CheckedTables } from '../../../src/check/run.ts';
import { randomFrom } from '../random.ts';

/** So much of what is said is said otherwise in a copy. */
const OTHERWISE = 0.5;
/** A character stands for one of the so many that are about as common. */
const AS_COMMON = 60;

type Matter = Pick<CheckedTables, 'boundary-items' | 'street-items' | 'duties' | 'search-words'>;

/** The tables with so many times the matters, the ones that are there first: the same for the same tables. */
export function withMoreMatters(tables: CheckedTables, times: number): CheckedTables {
  const common = charactersOf(tables);
  const copies = Array.from({ length: times - 1 }, (_, at) =>
    copyOf(tables, String(at + 1), otherwise(common, randomFrom(at + 1))),
  );
  const all = [tables, ...copies];
  return {
    ...tables,
    'boundary-items': all.flatMap((copy) => copy['boundary-items']),
    'street-items': all.flatMap((copy) => copy['street-items']),
    duties: all.flatMap((copy) => copy.duties),
    'search-words': all.flatMap((copy) => copy['search-words']),
  };
}

type Say = (text: string) => string;

function copyOf(tables: Matter, copy: string, say: Say): Matter {
  const other = (id: string) => `${id}x${copy}`;
  return {
    'boundary-items': tables['boundary-items'].map((item) => ({
      ...item,
      id: other(item.id),
      name: say(item.name),
      summary: say(item.summary),
      aliases: item.aliases.map(say),
      inScope: item.inScope.map(say),
    })),
    'street-items': tables['street-items'].map((item) => ({
      ...item,
      id: other(item.id),
      name: say(item.name),
      summary: say(item.summary),
      aliases: item.aliases.map(say),
    })),
    duties: tables.duties.map((duty) => ({
      ...duty,
      id: other(duty.id),
      item: other(duty.item),
      condition: duty.condition === undefined ? undefined : say(duty.condition),
      text: say(duty.text),
    })),
    'search-words': tables['search-words'].map((row) => ({
      ...row,
      id: other(row.id),
      item: other(row.item),
      condition: row.condition === undefined ? undefined : say(row.condition),
      words: row.words.map(say),
    })),
  };
}

/** The characters of the names and words of the matters, the most common first. */
function charactersOf(tables: Matter): string[] {
  const counts = new Map<string, number>();
  const texts = [...tables['boundary-items'], ...tables['street-items']]
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .concat(tables['search-words'].flatMap(({ words }) => words));
  for (const character of texts.join('').match(/\p{Script=Han}/gu) ?? [])
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([character]) => character);
}

/** Says a text otherwise: the same text always so. */
function otherwise(common: readonly string[], random: () => number): Say {
  const others = new Map<string, string>();
  for (let start = 0; start < common.length; start += AS_COMMON) {
    const alike = common.slice(start, start + AS_COMMON).filter(() => random() < OTHERWISE);
    const shift = 1 + Math.floor(random() * Math.max(1, alike.length - 1));
    for (const [at, character] of alike.entries())
      others.set(character, alike[(at + shift) % alike.length] ?? character);
  }
  return (text) => [...text].map((character) => others.get(character) ?? character).join('');
}
