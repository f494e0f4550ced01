/** By what a record is found, field by field. */
import type { InstantRecord } from './instant-format.ts';

/** By record, what its text says it covers. */
export type Scope = ReadonlyMap<string, readonly string[]>;

/**
 * The fields of a record: what a gram in them counts, and in how many phrases of the field it counts half of that. A gram that
 * comes back in phrase after phrase is what the record is about; one that stands once may be chance.
 */
export const FIELDS = {
  names: { weight: 2, half: 1 },
  words: { weight: 3, half: 1 },
  scope: { weight: 1, half: 1 },
} as const;
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

/** What a gram counts that stands in so many phrases of a field. */
export function worthOf(field: Field, count: number): number {
  const { weight, half } = FIELDS[field];
  return (weight * count) / (count + half);
}
