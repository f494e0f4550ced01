/** Weights in a table by a number made of each feature: a tenth of the bytes that it would take to name so many features. */

/** How much features speak for something. Those that fall on one place share its weight, as they did when it was learnt. */
export interface Table {
  readonly bias: number;
  /** Weights are kept in whole multiples of it. */
  readonly step: number;
  /** A letter for each place, by how far it stands from the one in the middle. */
  readonly places: string;
}

/** Stands where nothing weighs; the letters before it weigh against, those behind it for. */
const NOTHING = 'm';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Weights are no farther from nothing than that, in steps. */
const MOST = 12;

/** The place of a feature in a table of so many places, a power of two. */
export function placeIn(size: number, feature: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1)
    mixed = Math.imul(mixed ^ feature.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) & (size - 1);
}

export function tableOf(bias: number, weights: ArrayLike<number>, step: number): Table {
  const places = Array.from(weights, (weight) => {
    const steps = Math.max(-MOST, Math.min(MOST, Math.round(weight / step)));
    return LETTERS.charAt(MOST + steps);
  });
  return { bias: Math.round(bias * 100) / 100, step, places: places.join('') };
}

/** Weighs the shares of a telling. */
export function weigherBy({ bias, step, places }: Table) {
  return (shares: readonly (readonly [feature: string, share: number])[]): number =>
    shares.reduce((sum, [feature, share]) => {
      const place = places.charCodeAt(placeIn(places.length, feature));
      return sum + share * step * (place - NOTHING.charCodeAt(0));
    }, bias);
}
