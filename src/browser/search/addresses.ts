import { searchPlaces } from '../../site/search-places.ts';
import type { SearchAddresses } from './engine.ts';

/** What the search of a site finds below its base. */
interface Found extends SearchAddresses {
  readonly page: string;
  readonly emergencies: string;
  readonly emergencyParts: string;
  readonly emergencyLetters: string;
  readonly api: string;
}

/** Where the search finds its files and its page, as the header of every page says. */
export function searchAddresses(): Found & { base: string; style: string; hotline: string } {
  const {
    base = '',
    searchStyle = '',
    hotline = '',
  } = document.querySelector<HTMLElement>('[data-base]')?.dataset ?? {};
  return { ...addressesBelow(base), base, style: searchStyle, hotline };
}

/** The same of the site below an address. */
export function addressesBelow(base: string): Found {
  const at = (place: keyof typeof searchPlaces): string => `${base}${searchPlaces[place]}`;
  return {
    index: at('index'),
    words: at('words'),
    facts: at('facts'),
    wordFiles: at('wordFiles'),
    cardFiles: at('cardFiles'),
    publication: at('publication'),
    fulltext: at('fulltext'),
    pairFiles: at('pairFiles'),
    textFiles: at('textFiles'),
    variants: at('variants'),
    pinyin: at('pinyin'),
    said: at('said'),
    page: at('page'),
    emergencies: at('emergencies'),
    emergencyParts: at('emergencyParts'),
    emergencyLetters: at('emergencyLetters'),
    api: at('api'),
  };
}
