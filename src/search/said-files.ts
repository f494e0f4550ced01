/**
 * How names are said, where there are so many that no query is to load them all: dealt out by two letters that follow each other.
 * What is said like a query holds every two of its letters, so the names of the two that fewest hold are enough.
 */
import { digestAt, digestOf } from './marks.ts';
import { type NameSaid, packPinyin } from './pinyin-file.ts';
import { numbersOf, written } from './signs.ts';

/** Which files there are. */
export interface SaidFiles {
  /** The pairs of letters, run together. */
  readonly pairs: string;
  /** How many names each is in. */
  readonly counts: string;
  /** The digests of their files, run together. */
  readonly digests: string;
}

/** The file that tells which there are, by its name beside them. */
export const PAIRS = 'pairs';

/** A file of names, and its digest. */
export interface SaidPlace {
  readonly pair: string;
  readonly digest: string;
}

/** The files by their names, that of the pairs first. */
export function packSaid(names: readonly NameSaid[]): Map<string, string> {
  const held = new Map<string, NameSaid[]>();
  for (const name of names)
    for (const pair of pairsOf(name)) {
      const known = held.get(pair);
      if (known === undefined) held.set(pair, [name]);
      else known.push(name);
    }
  const pairs = [...held].sort(([left], [right]) => (left < right ? -1 : 1));
  const files = pairs.map(([pair, own]) => [pair, JSON.stringify(packPinyin(own))] as const);
  const told: SaidFiles = {
    pairs: pairs.map(([pair]) => pair).join(''),
    counts: written(pairs.map(([, own]) => own.length)),
    digests: files.map(([, text]) => digestOf(text)).join(''),
  };
  return new Map([[PAIRS, JSON.stringify(told)], ...files]);
}

/** The file in which all names are that are said like a query of letters; undefined where none is. */
export function saidPlaceOf(
  { pairs, counts, digests }: SaidFiles,
  query: string,
): SaidPlace | undefined {
  const known: readonly string[] = pairs.match(PAIR) ?? [];
  const held = numbersOf(counts);
  const places = pairsIn(query).map((pair) => known.indexOf(pair));
  if (places.includes(-1)) return undefined;
  const [rarest] = [...places].sort((left, right) => (held[left] ?? 0) - (held[right] ?? 0));
  if (rarest === undefined) return undefined;
  return { pair: known[rarest] ?? '', digest: digestAt(digests, rarest) };
}

const PAIR = /../g;

/** What can be asked of a name: how it is said, and its initials. */
function pairsOf([, syllables]: NameSaid): Set<string> {
  const initials = syllables.map((syllable) => syllable.charAt(0));
  return new Set([syllables, initials].flatMap((said) => pairsIn(said.join(''))));
}

/** Every two letters that follow each other. */
function pairsIn(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
    text.slice(at, at + 2),
  ).filter((pair) => /^[a-z]{2}$/.test(pair));
}
