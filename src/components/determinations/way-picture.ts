/** Where the bars of the way from disputes to changed lists stand, one below the other, with an arrow between two. */
import { round, sum, WIDTH } from '../drawing.ts';

const NAME = 64;
const TOTAL = 28;
const BAR = 18;
const GAP = 30;
const TOP = 4;

export interface PictureRow {
  readonly y: number;
  /** The middle of the bar, on which its name and its number stand. */
  readonly middle: number;
  readonly blocks: readonly {
    readonly which: number;
    readonly x: number;
    readonly width: number;
  }[];
  readonly total: number;
  readonly totalX: number;
  /** The arrow from the step before; undefined for the first. */
  readonly arrow?: { readonly from: number; readonly to: number; readonly middle: number };
}

export interface WayPicture {
  readonly width: number;
  readonly height: number;
  /** Where the names end, and where the arrows run down. */
  readonly nameX: number;
  readonly arrowX: number;
  readonly textX: number;
  readonly bar: number;
  readonly rows: readonly PictureRow[];
}

/** The picture of steps by how many came so far; each number a part of the bar. */
export function wayPicture(steps: readonly (readonly number[])[]): WayPicture {
  const highest = Math.max(1, ...steps.map(sum));
  const room = WIDTH - NAME - TOTAL;
  const wide = (count: number) => round((count / highest) * room);
  const rows = steps.map((counts, at): PictureRow => {
    const y = TOP + at * (BAR + GAP);
    const blocks = counts.map((count, which) => ({
      which,
      x: NAME + wide(sum(counts.slice(0, which))),
      width: wide(count),
    }));
    const total = sum(counts);
    const own = { y, middle: y + BAR / 2, blocks, total, totalX: NAME + wide(total) + 5 };
    if (at === 0) return own;
    const [from, to] = [y - GAP + 4, y - 4];
    return { ...own, arrow: { from, to, middle: (from + to) / 2 } };
  });
  const height = TOP * 2 + steps.length * BAR + Math.max(0, steps.length - 1) * GAP;
  return {
    ...{ width: WIDTH, height, bar: BAR, rows },
    nameX: NAME - 8,
    arrowX: NAME + 8,
    textX: NAME + 20,
  };
}
