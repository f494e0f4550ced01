/**
 * A district with many more matters, for benchmarks alone: nothing of it is ever published. Every copy of the matters speaks of
 * other things and leads to other bodies: half of the characters of its texts are others, as common as those they stand for.
 */
import type { CheckedTables } from '../../../src/check/run.ts';
import { randomFrom } from '../random.ts';

/** So much of what is said is said otherwise in a copy. */
const OTHERWISE = 0.5;
/** More rows than this many digits count no list has. */
const DIGITS = 5;
/** A character stands for one of the so many that are about as common. */
const AS_COMMON = 60;

type Matter = Pick<CheckedTables, 'boundary-items' | 'street-items' | 'duties' | 'search-words'>;
/** Says a text otherwise, or names another body: the same always so. */
type Other = (text: string) => string;

/**
 * The tables with so many matters, the ones that are there first: the same for the same tables and numbers. `first`: the number of
 * the first copy; copies of other numbers say other things.
 */
export function withMatters(tables: CheckedTables, matters: number, first = 1): CheckedTables {
  const common = charactersOf(tables);
  const own = tables['boundary-items'].length + tables['street-items'].length;
  const copies: Matter[] = [];
  for (let left = matters - own, at = first; left > 0; left -= own, at += 1) {
    const random = randomFrom(at);
    const say = swapped(common, random, AS_COMMON, OTHERWISE);
    copies.push(copyOf(firstOf(tables, left), at, say, bodiesOf(tables, random)));
  }
  const all: readonly Matter[] = [tables, ...copies];
  return {
    ...tables,
    'boundary-items': all.flatMap((copy) => copy['boundary-items']),
    'street-items': all.flatMap((copy) => copy['street-items']),
    duties: all.flatMap((copy) => copy.duties),
    'search-words': all.flatMap((copy) => copy['search-words']),
  };
}

/** The first so many matters. */
function firstOf(tables: Matter, count: number): Matter {
  const items = tables['boundary-items'].slice(0, count);
  const streets = tables['street-items'].slice(0, Math.max(0, count - items.length));
  const kept = new Set([...items, ...streets].map(({ id }) => id));
  return {
    'boundary-items': items,
    'street-items': streets,
    duties: tables.duties.filter(({ item }) => kept.has(item)),
    'search-words': tables['search-words'].filter(({ item }) => kept.has(item)),
  };
}

function copyOf(tables: Matter, at: number, say: Other, body: Other): Matter {
  // Counted on, as the ids of a long list are.
  const other = (id: string) =>
    id.replace(/\d*$/, (digits) => `${at}${digits.padStart(DIGITS, '0')}`);
  const condition = (said: string | undefined) => (said === undefined ? undefined : say(said));
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
      body: body(duty.body),
      condition: condition(duty.condition),
      text: say(duty.text),
    })),
    'search-words': tables['search-words'].map((row) => ({
      ...row,
      id: other(row.id),
      item: other(row.item),
      condition: condition(row.condition),
      words: row.words.map(say),
    })),
  };
}

/** The bodies that have duties, each in the place of another. */
function bodiesOf({ duties }: Matter, random: () => number): Other {
  const bodies = [...new Set(duties.map(({ body }) => body))];
  return swapped(bodies, random, bodies.length, 1, (id) => [id]);
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

/** Puts a share of some signs in the places of others, among each `alike` that follow each other. */
function swapped(
  signs: readonly string[],
  random: () => number,
  alike: number,
  part: number,
  cut = (text: string): string[] => [...text],
): Other {
  const others = new Map<string, string>();
  for (let start = 0; start < signs.length; start += alike) {
    const own = signs.slice(start, start + alike).filter(() => random() < part);
    const shift = 1 + Math.floor(random() * Math.max(1, own.length - 1));
    for (const [at, sign] of own.entries())
      others.set(sign, own[(at + shift) % own.length] ?? sign);
  }
  return (text) =>
    cut(text)
      .map((sign) => others.get(sign) ?? sign)
      .join('');
}
