/** Weights in a table by a number made of each feature: a tenth of the bytes that it would take to name so many features. */

import { inSteps, type Steps, weightsIn } from './steps.ts';

/** How much features speak for something. Those that fall on one place share its weight, as they did when it was learnt. */
export interface Table {
  readonly bias: number;
  readonly places: Steps;
}

/** The place of a feature in a table of so many places, a power of two. */
export function placeIn(size: number, feature: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1)
    mixed = Math.imul(mixed ^ feature.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) & (size - 1);
}

export function tableOf(bias: number, weights: ArrayLike<number>, step: number): Table {
  return { bias: Math.round(bias * 100) / 100, places: inSteps(weights, step) };
}

/** Weighs the shares of a telling. */
export function weigherBy({ bias, places }: Table) {
  const weights = weightsIn(places);
  return (shares: readonly (readonly [feature: string, share: number])[]): number =>
    shares.reduce(
      (sum, [feature, share]) => sum + share * (weights[placeIn(weights.length, feature)] ?? 0),
      bias,
    );
}
