/** What the streets of a district are called together, where some of them are towns or townships. */
import { STREET_KINDS } from '../tables/street-kinds.ts';
import { streetText } from './street-text.ts';

/** 街道; 街道和镇; 街道、镇和乡. */
export function streetsCalled(streets: readonly { readonly kind: string }[]): string {
  const kinds = STREET_KINDS.filter((kind) => streets.some((street) => street.kind === kind));
  const last = kinds.at(-1);
  if (last === undefined) return streetText.title;
  const before = kinds.slice(0, -1);
  return before.length === 0 ? last : `${before.join('、')}和${last}`;
}

/** Puts general sentences, which speak of 街道, into the words of a district that has towns or townships. */
export function sayingStreets(
  streets: readonly { readonly kind: string }[],
): (sentence: string) => string {
  const called = streetsCalled(streets);
  if (called === streetText.title) return (sentence) => sentence;
  return (sentence) => sentence.replaceAll(streetText.title, called);
}
