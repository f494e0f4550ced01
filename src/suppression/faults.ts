/** What published counts of people tell that they must not: small counts, and those from which one could be worked out. */
import type { Headcount } from '../tables/kinds/headcount.ts';
import { fewerThan, WITHHELD } from '../tables/kinds/headcount.ts';
import { type Counted, isTold, placeOf, type Rules } from './counts.ts';
import type { Range } from './simplex.ts';
import { families, rangesByPlace } from './sums.ts';

export type Fault<Cell extends Counted = Counted> =
  /** A small count is told, or hidden by a mark for another size. */
  | { readonly is: 'small'; readonly cell: Cell; readonly mark: Headcount }
  /** It is told, and so is the same count of an earlier year, from which it differs by few. */
  | { readonly is: 'change'; readonly cell: Cell; readonly before: Cell }
  /** It is hidden, and can be worked out; `hide` is what is to be hidden too. */
  | { readonly is: 'computable'; readonly cell: Cell; readonly hide: Cell | undefined }
  /** It is told of a whole, and so is all that is told of its parts: what is left is a part that is not told at all. */
  | { readonly is: 'rest'; readonly cell: Cell }
  /** Parts are not the whole, whatever the hidden counts are. */
  | { readonly is: 'sum'; readonly cell: Cell };

/** Whoever knows that a withheld count is no small one must still be left with so many possible values. */
const POSSIBLE = 3;

export function faultsOf<Cell extends Counted>(
  cells: readonly Cell[],
  rules: Rules,
): Fault<Cell>[] {
  const small = cells.flatMap((cell) => tooSmall(cell, rules));
  const changes = smallChanges(cells, rules);
  return [
    ...small,
    ...changes,
    ...families(mended(cells, small, changes), rules).flatMap((family) =>
      computable(family, rules).map((fault) => asGiven(fault)),
    ),
  ];
}

/** A cell as it would be, with the cell as it is. */
type Mended<Cell extends Counted> = Counted & { readonly given: Cell };

/** What is said to be hidden counts as hidden: else the rest would be hidden for its sake. */
function mended<Cell extends Counted>(
  cells: readonly Cell[],
  small: readonly Extract<Fault<Cell>, { is: 'small' }>[],
  changes: readonly Extract<Fault<Cell>, { is: 'change' }>[],
): Mended<Cell>[] {
  const marks = new Map<Cell, Headcount>([
    ...changes.map(({ cell }) => [cell, WITHHELD] as const),
    ...small.map(({ cell, mark }) => [cell, mark] as const),
  ]);
  return cells.map((given) => ({ ...given, count: marks.get(given) ?? given.count, given }));
}

function asGiven<Cell extends Counted>(fault: Told<Mended<Cell>>): Told<Cell> {
  const cell = fault.cell.given;
  return fault.is === 'computable'
    ? { is: fault.is, cell, hide: fault.hide?.given }
    : { is: fault.is, cell };
}

function tooSmall<Cell extends Counted>(
  cell: Cell,
  { small }: Rules,
): Extract<Fault<Cell>, { is: 'small' }>[] {
  const mark = fewerThan(small);
  const isRight = isTold(cell) ? cell.count >= small : [mark, WITHHELD].includes(cell.count);
  return isRight ? [] : [{ is: 'small', cell, mark }];
}

/** Told counts that differ by few from the same count when it was last told. */
export function smallChanges<Cell extends Counted>(
  cells: readonly Cell[],
  { small }: Pick<Rules, 'small'>,
): Extract<Fault<Cell>, { is: 'change' }>[] {
  return [...Map.groupBy(cells.filter(isTold), placeOf).values()].flatMap((told) => {
    const byYear = told.toSorted((left, right) => left.year - right.year);
    return byYear.flatMap((cell, at) => {
      const before = byYear[at - 1];
      const change = before === undefined ? 0 : Math.abs(Number(cell.count) - Number(before.count));
      return before === undefined || change === 0 || change >= small
        ? []
        : [{ is: 'change' as const, cell, before }];
    });
  });
}

/** What one year tells by itself. */
type Told<Cell extends Counted> = Extract<Fault<Cell>, { is: 'computable' | 'rest' | 'sum' }>;

/** What can be worked out among counts that may be added up with one another. */
export function computable<Cell extends Counted>(
  family: readonly Cell[],
  rules: Rules,
): Told<Cell>[] {
  const open = rangesByPlace(family, rules, 0);
  const [first] = family;
  if (open === undefined) return first === undefined ? [] : [{ is: 'sum', cell: first }];
  const knowing = rangesByPlace(family, rules, rules.small);
  return family.flatMap((cell): Told<Cell>[] => {
    if (isTold(cell)) return tellsRest(cell, open, rules) ? [{ is: 'rest', cell }] : [];
    const place = placeOf(cell);
    const [least, most] = open.get(place) ?? [0, 0];
    const [surely = 0, atMost = 0] = knowing?.get(place) ?? [];
    const isWhole = cell.count === WITHHELD || (least === 0 && most >= rules.small - 1);
    return isWhole && atMost - surely + 1 >= POSSIBLE
      ? []
      : [{ is: 'computable', cell, hide: nextToHide(cell, family, rules) }];
  });
}

/** Whether what a whole leaves over is one small count of a part that has no row. */
function tellsRest(
  cell: Counted,
  ranges: ReadonlyMap<string, Range>,
  { alone, whole, childrenOf, small }: Rules,
): boolean {
  if (cell.scope !== whole) return false;
  return [cell.body, ...childrenOf(cell.body)].some((body) => {
    const [least = 0, most = small] = ranges.get(placeOf({ ...cell, body, scope: alone })) ?? [];
    return most < small && most - least + 1 < POSSIBLE;
  });
}

/** The told count that is best hidden so that another can no longer be worked out: the nearest, and of several the smallest. */
function nextToHide<Cell extends Counted>(
  cell: Cell,
  family: readonly Cell[],
  { everybody }: Rules,
): Cell | undefined {
  const same = (...keys: readonly ('body' | 'scope' | 'dimension' | 'group')[]) =>
    family.filter((other) => isTold(other) && keys.every((key) => other[key] === cell[key]));
  const nearest = [
    same('body', 'scope', 'dimension'),
    same('body', 'scope').filter(({ dimension }) => dimension === everybody),
    same('dimension', 'group'),
    same('body', 'scope'),
    same(),
  ].find((cells) => cells.length > 0);
  return nearest?.toSorted((left, right) => Number(left.count) - Number(right.count))[0];
}
