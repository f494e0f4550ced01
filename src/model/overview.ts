/** How many records of a list share a value of one column and a value of another. */
import type { AnyRow } from '../records/define.ts';
import { type Group, groupsOf } from './lists.ts';

/** A line of the table: the records with one value down the side, counted by the values along the top. */
export interface OverviewLine {
  readonly value: string;
  readonly counts: readonly number[];
  readonly total: number;
}

export interface Overview {
  /** The values along the top, in the order in which the column knows them or in which they first come. */
  readonly along: readonly string[];
  readonly lines: readonly OverviewLine[];
  readonly totals: readonly number[];
  readonly total: number;
}

/** Counts records by two columns; values that no record has are left out. `known` orders the values, the others come last. */
export function overviewOf(
  records: readonly AnyRow[],
  [down, across]: readonly [string, string],
  known: { readonly down?: readonly string[]; readonly along?: readonly string[] } = {},
): Overview {
  const along = inOrder(groupsOf(records, across), known.along).map(({ value }) => value);
  const count = (members: readonly AnyRow[]) => {
    const counts = new Map<string, number>();
    for (const row of members) {
      const value = String(row[across] ?? '');
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return along.map((value) => counts.get(value) ?? 0);
  };
  return {
    along,
    lines: inOrder(groupsOf(records, down), known.down).map(({ value, members }) => ({
      value,
      counts: count(members),
      total: members.length,
    })),
    totals: count(records),
    total: records.length,
  };
}

function inOrder(groups: readonly Group[], known: readonly string[] = []): Group[] {
  const place = new Map(known.map((value, at) => [value, at]));
  const at = ({ value }: Group) => place.get(value) ?? known.length;
  return groups.toSorted((left, right) => at(left) - at(right));
}
