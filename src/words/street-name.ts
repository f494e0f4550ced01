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

/** The office of a street, and what it is where there are towns or townships: 街道办事处、镇人民政府. */
const OFFICE = '街道办事处';
const officeOf = (kind: string): string => (kind === '街道' ? OFFICE : `${kind}人民政府`);

/** What stands for 街道 in a name, while the sentence around it is put into other words. */
const KEPT = '\uE000';

/** Puts general sentences, which speak of 街道, into the words of a district that has towns or townships. */
export function sayingStreets(
  streets: readonly { readonly kind: string }[],
): (sentence: string) => string {
  const called = streetsCalled(streets);
  if (called === streetText.title) return (sentence) => sentence;
  const kinds = STREET_KINDS.filter((kind) => streets.some((street) => street.kind === kind));
  const offices = kinds.map(officeOf).join('、');
  return (sentence) =>
    sentence
      .split(OFFICE)
      .map((part) => part.replaceAll(streetText.title, called))
      .join(offices);
}

/** A code, or the words between two tags. */
const CODE_OR_WORDS = /<code\b[\s\S]*?<\/code>|>[^<]+/g;

/**
 * Puts a page of prose that Astro has made of `content/` into the words of the district: what stands between its tags, and neither
 * its addresses nor its codes. The `names` of bodies stay as they are.
 */
export function sayingStreetsInHtml(
  streets: readonly { readonly kind: string }[],
  names: readonly string[],
): (html: string) => string {
  if (streetsCalled(streets) === streetText.title) return (html) => html;
  const said = sayingStreets(streets);
  const kept = names
    .filter((name) => name !== OFFICE && name.includes(streetText.title))
    .toSorted((left, right) => right.length - left.length);
  const around = (words: string) => {
    const masked = kept.reduce(
      (rest, name) => rest.replaceAll(name, name.replaceAll(streetText.title, KEPT)),
      words,
    );
    return said(masked).replaceAll(KEPT, streetText.title);
  };
  return (html) =>
    html.replaceAll(CODE_OR_WORDS, (found) => (found.startsWith('>') ? around(found) : found));
}

const keeping = (given: unknown): unknown => {
  if (typeof given === 'string') return given.replaceAll(streetText.title, KEPT);
  return Array.isArray(given) ? given.map(keeping) : given;
};

/**
 * Puts all words of a page at once: sentences with something filled in too. What is filled in stays as it is: 解放街道 is a name.
 */
export function wordsWithStreets(
  streets: readonly { readonly kind: string }[],
): <Words extends object>(words: Words) => Words {
  const said = sayingStreets(streets);
  if (streetsCalled(streets) === streetText.title) return (words) => words;
  const around = (told: string) => said(told).replaceAll(KEPT, streetText.title);
  const speak = (value: unknown): unknown => {
    if (typeof value === 'string') return said(value);
    if (Array.isArray(value)) return value.map(speak);
    if (typeof value === 'function')
      return (...given: unknown[]) => {
        const told: unknown = Reflect.apply(value, undefined, given.map(keeping));
        if (typeof told === 'string') return around(told);
        if (Array.isArray(told) && told.every((one) => typeof one === 'string'))
          return told.map(around);
        return Reflect.apply(value, undefined, given);
      };
    return typeof value === 'object' && value !== null ? inWords(value) : value;
  };
  const inWords = <Words extends object>(words: Words): Words =>
    new Proxy(words, { get: (target, key) => speak(Reflect.get(target, key)) });
  return inWords;
}
