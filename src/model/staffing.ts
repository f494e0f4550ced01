/** Who works where, as far as it is told. */
import type { Staffing } from '../tables/index.ts';
import { EVERYBODY } from '../tables/staffing.ts';
import { groupBy } from './lookup.ts';

type Told = Staffing['count'];

/** One body in one year, in one scope. */
export interface Staff {
  readonly body: string;
  readonly scope: Staffing['scope'];
  readonly total: Told | undefined;
  /** Group by group, by dimensions. */
  readonly groups: ReadonlyMap<Staffing['dimension'], ReadonlyMap<string, Told>>;
}

/** The bodies of a year, in the order of the table. */
export function staffOf(rows: readonly Staffing[], year: number): Staff[] {
  const own = rows.filter((row) => row.year === year);
  return [...groupBy(own, ({ body, scope }) => `${body} ${scope}`).values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const groups = groupBy(lines, ({ dimension }) => dimension);
    return {
      body: first.body,
      scope: first.scope,
      total: groups.get(EVERYBODY)?.[0]?.count,
      groups: new Map(
        [...groups].map(([dimension, cells]) => [
          dimension as Staffing['dimension'],
          new Map(cells.map(({ group, count }) => [group, count])),
        ]),
      ),
    };
  });
}

/** The groups of a dimension, in the order in which they first come. */
export function groupsIn(staff: readonly Staff[], dimension: Staffing['dimension']): string[] {
  return [...new Set(staff.flatMap(({ groups }) => [...(groups.get(dimension)?.keys() ?? [])]))];
}

/** What is told of a dimension as parts of the whole; the last part is what is not told. Undefined where the whole is not told. */
export function partsOf(
  { total, groups }: Staff,
  dimension: Staffing['dimension'],
  order: readonly string[],
): { readonly group: string | undefined; readonly share: number }[] | undefined {
  if (typeof total !== 'number' || total === 0) return undefined;
  const told = order.flatMap((group) => {
    const count = groups.get(dimension)?.get(group);
    return typeof count === 'number' ? [{ group, share: count / total }] : [];
  });
  const rest = 1 - told.reduce((sum, { share }) => sum + share, 0);
  return rest > 1e-9 ? [...told, { group: undefined, share: rest }] : told;
}
