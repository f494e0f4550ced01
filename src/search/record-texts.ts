/** By what a record is found, field by field. */
import type { InstantRecord } from './instant-format.ts';

/** By record, what its text says it covers. */
export type Scope = ReadonlyMap<string, readonly string[]>;

/** The fields of a record, and as how many phrases one of the field counts. What a record is called says most of what it is about. */
export const FIELDS = { names: 2, words: 1, scope: 1 } as const;
export type Field = keyof typeof FIELDS;

/** The fields whose texts are at hand; of the words people use only the grams come. */
export type Texts = Readonly<Record<Exclude<Field, 'words'>, readonly string[]>>;

/** What a record is called and what it covers, as texts. */
export function textsOf(
  { id, title, aliases = [], branches = [] }: InstantRecord,
  scope: Scope,
): Texts {
  const conditions = new Set(branches.flatMap(({ condition }) => condition ?? []));
  return { names: [title, ...aliases], scope: [...conditions, ...(scope.get(id) ?? [])] };
}

/** As how many phrases those of a field count in which a gram stands. */
export function phrasesOf(field: Field, count: number): number {
  return FIELDS[field] * count;
}

/** In so few phrases a gram tells that a record is about it, as far as one gram can; the fewer, the more the first counts beside the others. */
const FEW = 0.3;
const worthAt = (phrases: number): number => Math.log1p(phrases / FEW);
/** Hardly any gram stands in more phrases of one record, and it is asked for each of very many records. */
const WORTHS = Float64Array.from({ length: 512 }, (_, phrases) => worthAt(phrases));

/**
 * What a gram counts that stands in so many phrases of a record, those of names twice. One that comes back in phrase after phrase
 * is what the record is about: from one to three, and from ten to thirty, it counts as much more; one that stands once may be chance.
 */
export function worthOf(phrases: number): number {
  return WORTHS[phrases] ?? worthAt(phrases);
}
