/** How figures are counted. Every one keeps the rows it was counted from. */
import { compare, groupByMany } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';

type Row = { readonly id: string };

export interface Figure {
  /** Rounded as it is shown; undefined where there is nothing to count from. */
  readonly value: number | undefined;
  /** Of how many rows, for shares and medians. */
  readonly of?: number;
  /** The ids of the rows that were counted: those of a share for which it holds. */
  readonly rows: readonly string[];
  /** All rows of the denominator, where they are told too. */
  readonly among?: readonly string[];
}

export interface Counted {
  readonly total: Figure;
  /** The same one by one, by the keys that the measure names. */
  readonly parts?: ReadonlyMap<string, Figure>;
}

export type Count = (model: Model) => Counted;

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);

/** How many rows there are. */
export function count(rows: readonly Row[]): Figure {
  return { value: rows.length, rows: idsOf(rows) };
}

/** For how many of the rows something holds, in per cent with one decimal. */
export function share<R extends Row>(rows: readonly R[], holds: (row: R) => boolean): Figure {
  const held = rows.filter(holds);
  const value = rows.length === 0 ? undefined : Math.round((held.length / rows.length) * 1000) / 10;
  return { value, of: rows.length, rows: idsOf(held) };
}

/** The middle of what the rows have, those that have nothing left out; of two in the middle, halfway. One decimal. */
export function median<R extends Row>(
  rows: readonly R[],
  numberOf: (row: R) => number | undefined,
): Figure {
  const known = rows.flatMap((row) => {
    const value = numberOf(row);
    return value === undefined ? [] : [{ id: row.id, value }];
  });
  const values = known.map(({ value }) => value).sort((left, right) => left - right);
  const middle = (values.length - 1) / 2;
  const [low, high] = [values[Math.floor(middle)], values[Math.ceil(middle)]];
  const value =
    low === undefined || high === undefined ? undefined : Math.round((low + high) * 5) / 10;
  return { value, of: values.length, rows: idsOf(known) };
}

/** The sum of what the rows have. */
export function added<R extends Row>(rows: readonly R[], numberOf: (row: R) => number): Figure {
  return { value: rows.reduce((whole, row) => whole + numberOf(row), 0), rows: idsOf(rows) };
}

/** The same figure of all rows and of those under each key; keys in their order. */
export function countedBy<R extends Row>(
  rows: readonly R[],
  keysOf: (row: R) => string | readonly string[] | undefined,
  figureOf: (rows: readonly R[]) => Figure,
): Counted {
  const groups = groupByMany(rows, (row) => [keysOf(row) ?? []].flat());
  const parts = [...groups].sort(([left], [right]) => compare(left, right));
  return {
    total: figureOf(rows),
    parts: new Map(parts.map(([key, group]) => [key, figureOf(group)])),
  };
}
