/** Features run together, since every visitor loads thousands: `地门 着火冒烟 有灾 @3@17`. */
import { SENSE } from './features.ts';

/** Between single characters, pairs of neighbours, pairs one apart, and senses. */
const BETWEEN = ' ';
/** Stands in a feature for the character between its two. */
const ANY_ONE = '_';

export function packed(features: readonly string[]): string {
  const letters = features.filter((feature) => !isSense(feature));
  const apart = letters.filter((feature) => feature.charAt(1) === ANY_ONE);
  return [
    letters.filter(({ length }) => length === 1).join(''),
    letters.filter(({ length }) => length === 2).join(''),
    apart.map((feature) => feature.charAt(0) + feature.charAt(2)).join(''),
    features.filter(isSense).join(''),
  ].join(BETWEEN);
}

export function unpacked(text: string): string[] {
  const [singles = '', pairs = '', apart = '', senses = ''] = text.split(BETWEEN);
  return [
    ...singles.split(''),
    ...twoByTwo(pairs),
    ...twoByTwo(apart).map((pair) => pair.charAt(0) + ANY_ONE + pair.charAt(1)),
    ...senses
      .split(SENSE)
      .slice(1)
      .map((number) => SENSE + number),
  ];
}

const isSense = (feature: string): boolean => feature.startsWith(SENSE);

function twoByTwo(text: string): string[] {
  return Array.from({ length: text.length / 2 }, (_, at) => text.slice(2 * at, 2 * at + 2));
}
