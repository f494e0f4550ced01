/** What a number is worth by the bands of its indicator. */
import type { IndicatorBand } from '../tables/index.ts';

export interface Banded {
  readonly band: IndicatorBand;
  /** Out of a hundred. */
  readonly points: number;
  /** What was taken off for cases; 0 where the band gives points by itself. */
  readonly deduction: number;
}

/** The band in which a number lies: `from` counts, `to` does not. */
export function banded(value: number, bands: readonly IndicatorBand[]): Banded | undefined {
  const band = bands.find(({ from, to }) => value >= from && (to === undefined || value < to));
  if (band === undefined) return undefined;
  if (band.deduction === undefined) return { band, points: band.points ?? 0, deduction: 0 };
  const deduction = Math.min(100, value * band.deduction);
  return { band, points: 100 - deduction, deduction };
}
