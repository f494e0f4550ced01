/** The least and the greatest value that each unknown of a system of linear equations can have. */

export interface Equation {
  /** Which unknowns, by their place, and with what factor. */
  readonly terms: readonly (readonly [unknown: number, factor: number])[];
  readonly sum: number;
}

export interface System {
  /** What is known of each unknown by itself. An upper bound may be infinite. */
  readonly bounds: readonly (readonly [least: number, most: number])[];
  readonly equations: readonly Equation[];
}

export type Range = readonly [least: number, most: number];

/** Differences smaller than this are rounding: every true value is a whole number. */
const NOTHING = 1e-7;

/** The range of every unknown, in their order; undefined where no values fit the equations. */
export function rangesOf(system: System): Range[] | undefined {
  const tableau = new Tableau(system);
  if (!tableau.findStart()) return undefined;
  return system.bounds.map(([least], unknown) => {
    const lowest = least - tableau.highest(unknown, -1);
    const highest = least + tableau.highest(unknown, 1);
    return [Math.ceil(lowest - NOTHING), Math.floor(highest + NOTHING)];
  });
}

/** The simplex method on whole tables; each unknown is counted from its least value, and Bland's rule keeps it from circling. */
class Tableau {
  /** One row an equation: the factors of all columns, then the sum. */
  #rows: number[][];
  #basis: number[];
  readonly #columns: number;
  /** With the columns that stand in for equations until values are found that fit. */
  #width: number;

  constructor({ bounds, equations }: System) {
    const limited = bounds.flatMap(([least, most], unknown) =>
      Number.isFinite(most) ? [{ unknown, room: most - least }] : [],
    );
    const all = [
      ...equations.map(({ terms, sum }) => ({
        terms,
        sum:
          sum -
          terms.reduce(
            (known, [unknown, factor]) => known + factor * (bounds[unknown]?.[0] ?? 0),
            0,
          ),
      })),
      ...limited.map(({ unknown, room }, at) => ({
        terms: [[unknown, 1] as const, [bounds.length + at, 1] as const],
        sum: room,
      })),
    ];
    this.#columns = bounds.length + limited.length;
    this.#width = this.#columns + all.length;
    this.#basis = all.map((_, row) => this.#columns + row);
    this.#rows = all.map(({ terms, sum }, row) => {
      const line = new Array<number>(this.#width + 1).fill(0);
      const sign = sum < 0 ? -1 : 1;
      for (const [column, factor] of terms) line[column] = (line[column] ?? 0) + sign * factor;
      line[this.#columns + row] = 1;
      line[line.length - 1] = sign * sum;
      return line;
    });
  }

  /** Finds values that fit; whether there are any. */
  findStart(): boolean {
    const missing = (column: number) => (column >= this.#columns ? -1 : 0);
    if (this.#climb(missing) < -NOTHING) return false;
    this.#leaveStart();
    return true;
  }

  /** The greatest value of an unknown, counted from its least, or with -1 the least of it taken negative. */
  highest(unknown: number, factor: 1 | -1): number {
    return this.#climb((column) => (column === unknown ? factor : 0));
  }

  /** What stood in for equations goes; an equation that said nothing new goes with it. */
  #leaveStart(): void {
    for (const [row, column] of this.#basis.entries()) {
      if (column < this.#columns) continue;
      const line = this.#rows[row] ?? [];
      const other = line.findIndex(
        (factor, at) => at < this.#columns && Math.abs(factor) > NOTHING,
      );
      if (other >= 0) this.#pivot(row, other);
    }
    const kept = this.#basis.flatMap((column, row) => (column < this.#columns ? [row] : []));
    this.#rows = kept.map((row) => {
      const line = this.#rows[row] ?? [];
      return [...line.slice(0, this.#columns), line.at(-1) ?? 0];
    });
    this.#basis = kept.map((row) => this.#basis[row] ?? 0);
    this.#width = this.#columns;
  }

  #climb(worth: (column: number) => number): number {
    for (;;) {
      const entering = this.#better(worth);
      if (entering === undefined) break;
      const leaving = this.#tightest(entering);
      if (leaving === undefined) return Number.POSITIVE_INFINITY;
      this.#pivot(leaving, entering);
    }
    return this.#rows.reduce(
      (sum, line, row) => sum + worth(this.#basis[row] ?? 0) * (line.at(-1) ?? 0),
      0,
    );
  }

  /** The first column that makes things better. */
  #better(worth: (column: number) => number): number | undefined {
    const prices = this.#basis.map(worth);
    for (let column = 0; column < this.#width; column += 1) {
      let gain = worth(column);
      for (const [row, price] of prices.entries())
        if (price !== 0) gain -= price * (this.#rows[row]?.[column] ?? 0);
      if (gain > NOTHING) return column;
    }
    return undefined;
  }

  /** The row that stops a column from growing first. */
  #tightest(column: number): number | undefined {
    let found: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [row, line] of this.#rows.entries()) {
      const factor = line[column] ?? 0;
      if (factor <= NOTHING) continue;
      const ratio = (line.at(-1) ?? 0) / factor;
      const sooner = found !== undefined && (this.#basis[row] ?? 0) < (this.#basis[found] ?? 0);
      if (ratio < least - NOTHING || (ratio < least + NOTHING && sooner)) {
        found = row;
        least = ratio;
      }
    }
    return found;
  }

  #pivot(row: number, column: number): void {
    const line = this.#rows[row] ?? [];
    const by = line[column] ?? 1;
    const own = line.map((factor) => factor / by);
    this.#rows = this.#rows.map((other, at) => {
      if (at === row) return own;
      const factor = other[column] ?? 0;
      return factor === 0 ? other : other.map((value, place) => value - factor * (own[place] ?? 0));
    });
    this.#basis[row] = column;
  }
}
