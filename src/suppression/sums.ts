/** What adds up to what among the counts of one year: the groups of a dimension to everybody, a body and all under it to the whole. */
import type { Headcount } from '../tables/kinds/headcount.ts';
import { type Counted, mostOf, placeOf, type Rules } from './counts.ts';
import { type Range, rangesOf } from './simplex.ts';

/** The places whose counts together are the count of another. */
export interface Sum {
  readonly parts: readonly string[];
  readonly whole: string;
}

export function sumsOf<Cell extends Counted>(cells: readonly Cell[], rules: Rules): Sum[] {
  const lines = Map.groupBy(cells, ({ body, scope }) => `${body}\n${scope}`);
  const ofDimensions = [...lines.values()].flatMap((line) =>
    [...Map.groupBy(line, ({ dimension }) => dimension)].flatMap(([dimension, groups]) => {
      const [first] = groups;
      return dimension === rules.everybody || first === undefined
        ? []
        : { parts: groups.map(placeOf), whole: everybodyOf(cells, first, rules) };
    }),
  );
  const ofBodies = cells
    .filter(({ scope }) => scope === rules.whole)
    .map((cell) => ({
      parts: [cell.body, ...rules.childrenOf(cell.body)].map((body) =>
        placeOf({ ...cell, body, scope: rules.alone }),
      ),
      whole: placeOf(cell),
    }));
  return [...ofDimensions, ...ofBodies];
}

function everybodyOf(
  cells: readonly Counted[],
  line: Counted,
  { everybody }: Pick<Rules, 'everybody'>,
): string {
  const total = cells.find(
    ({ body, scope, dimension }) =>
      body === line.body && scope === line.scope && dimension === everybody,
  );
  return placeOf(total ?? { ...line, dimension: everybody, group: '' });
}

/**
 * In which range each count that is not told must lie, by its place; undefined where the counts do not add up. `withheld`: the
 * least that a count can be that is withheld altogether.
 */
export function rangesByPlace(
  cells: readonly Counted[],
  rules: Rules,
  withheld: number,
): Map<string, Range> | undefined {
  const sums = sumsOf(cells, rules);
  const counts = new Map<string, Headcount>(cells.map((cell) => [placeOf(cell), cell.count]));
  const places = new Set([
    ...counts.keys(),
    ...sums.flatMap(({ parts, whole }) => [...parts, whole]),
  ]);
  const unknown = [...places].filter((place) => typeof counts.get(place) !== 'number');
  const at = new Map(unknown.map((place, index) => [place, index]));
  const known = (place: string): number => {
    const count = counts.get(place);
    return typeof count === 'number' ? count : 0;
  };
  const ranges = rangesOf({
    bounds: unknown.map((place) => {
      const count = counts.get(place);
      // Of a place without a row nothing is known.
      if (count === undefined) return [0, Number.POSITIVE_INFINITY];
      const most = mostOf(count);
      return [Number.isFinite(most) ? 0 : withheld, most];
    }),
    equations: sums.map(({ parts, whole }) => ({
      terms: [...parts.map((part) => [part, 1] as const), [whole, -1] as const].flatMap(
        ([place, factor]) => {
          const index = at.get(place);
          return index === undefined ? [] : [[index, factor] as const];
        },
      ),
      sum: known(whole) - parts.reduce((sum, part) => sum + known(part), 0),
    })),
  });
  return ranges && new Map(unknown.map((place, index) => [place, ranges[index] ?? [0, 0]]));
}

/** The counts that may be added up with one another: those of a year, of one body or of all under one. */
export function families<Cell extends Counted>(cells: readonly Cell[], rules: Rules): Cell[][] {
  const added = new Set(cells.filter(({ scope }) => scope === rules.whole).map(({ body }) => body));
  const familyOf = ({ body, year }: Counted): string => {
    const parent = rules.parentOf(body);
    return `${year} ${parent !== undefined && added.has(parent) ? parent : body}`;
  };
  return [...Map.groupBy(cells, familyOf).values()];
}
