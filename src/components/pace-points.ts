/** Where the points of the picture of arrivals stand. */
import type { Arrival } from '../model/arrivals.ts';
import { round, WIDTH } from './drawing.ts';

/** As many months as the narrowest phone shows apart; what is older stands in the numbers. */
const MONTHS = 30;

const LEFT = 22;
const RIGHT = 10;
const TOP = 24;
const BASE = 150;
const HEIGHT = 186;

export interface PacePicture {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly base: number;
  readonly limitY: number;
  /** The first and last day of the upper level that is shown. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly { readonly days: number; readonly y: number }[];
  readonly ticks: readonly { readonly x: number; readonly month: number; readonly year?: string }[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    /** Half as wide as the point, whose area grows with how many changes came of it. */
    readonly r: number;
    readonly isLate: boolean;
  }[];
  /** What is shown, the newest first. */
  readonly arrivals: readonly Arrival[];
}

/** The picture of the newest arrivals, which come newest first; undefined where there are none. */
export function pacePoints(all: readonly Arrival[], limit: number): PacePicture | undefined {
  const newest = all[0];
  if (newest === undefined) return undefined;
  const end = monthOf(newest.upstreamOn);
  const shown = all.filter(({ upstreamOn }) => monthOf(upstreamOn) > end - MONTHS);
  const oldest = shown.at(-1) ?? newest;
  const start = Math.min(monthOf(oldest.upstreamOn), end - 2);
  const highest = Math.max(limit, ...shown.map(({ days }) => days)) + 1;
  const step = (WIDTH - LEFT - RIGHT) / (end - start + 1);
  const yOf = (days: number) => round(BASE - (days / highest) * (BASE - TOP));
  return {
    ...{ width: WIDTH, height: HEIGHT, left: LEFT, base: BASE, limitY: yOf(limit) },
    ...{ from: oldest.upstreamOn, to: newest.upstreamOn },
    rows: scale(highest).map((days) => ({ days, y: yOf(days) })),
    ticks: ticksOf(start, end).map((month, index) => ({
      x: round(LEFT + step * (month - start)),
      month: (month % 12) + 1,
      ...(index === 0 || month % 12 === 0 ? { year: String(Math.floor(month / 12)) } : {}),
    })),
    points: shown.map(({ upstreamOn, days, changes }) => ({
      x: round(
        LEFT + step * (monthOf(upstreamOn) - start + (Number(upstreamOn.slice(8)) - 1) / 31),
      ),
      ...{ y: yOf(days), r: radius(changes.length), isLate: days > limit },
    })),
    arrivals: shown,
  };
}

/** Beyond so much a point would hide its neighbours. */
const MOST = 12;
const radius = (count: number): number => round(Math.min(MOST, 3.4 * Math.sqrt(count)));

/** Months counted through the years. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The months that are named: the beginnings of quarters, or of half-years where there are many. */
function ticksOf(start: number, end: number): number[] {
  const every = end - start > 18 ? 6 : end - start > 6 ? 3 : 1;
  return Array.from({ length: end - start + 1 }, (_, index) => start + index).filter(
    (month) => month % every === 0,
  );
}

/** Lines at every so many days, few enough to stay apart. */
function scale(highest: number): number[] {
  const every = [1, 2, 5, 10, 20, 50, 100].find((one) => highest / one <= 6) ?? 200;
  return Array.from({ length: Math.floor(highest / every) + 1 }, (_, index) => index * every);
}
