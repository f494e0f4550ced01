/** Counts of people, and what anybody who reads them knows of each. */
import { type Headcount, WITHHELD } from '../tables/kinds/headcount.ts';

/** How many people of a body are of a group of a dimension. */
export interface Counted<Count extends Headcount = Headcount> {
  readonly body: string;
  readonly year: number;
  readonly scope: string;
  readonly dimension: string;
  readonly group: string;
  readonly count: Count;
}

/** The words of the table, and whose parts stand under whom. */
export interface Rules {
  /** Fewer people than this are not told. */
  readonly small: number;
  /** The dimension of one row, everybody. */
  readonly everybody: string;
  /** The scope of a body alone, and that of a body with all under it. */
  readonly alone: string;
  readonly whole: string;
  readonly parentOf: (body: string) => string | undefined;
  /** Every body right under a body, whether its counts are told or not. */
  readonly childrenOf: (body: string) => readonly string[];
}

/** The count is told to the head. */
export function isTold<Cell extends Counted>(cell: Cell): cell is Cell & Counted<number> {
  return typeof cell.count === 'number';
}

/** How many a mark leaves open: fewer than it says, or any number. */
export function mostOf(count: Headcount): number {
  if (typeof count === 'number') return count;
  return count === WITHHELD ? Number.POSITIVE_INFINITY : Number(count.slice(1)) - 1;
}

/** Names a cell among those of all years but one. */
export const placeOf = ({ body, scope, dimension, group }: Omit<Counted, 'count' | 'year'>) =>
  [body, scope, dimension, group].join('\n');
