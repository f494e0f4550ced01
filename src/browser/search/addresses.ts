import { searchPlaces } from '../../site/search-places.ts';
import type { SearchAddresses } from './engine.ts';

/** Where the search finds its files and its page, as the header of every page says. */
export function searchAddresses(): SearchAddresses & {
  style: string;
  page: string;
  emergencies: string;
  hotline: string;
  api: string;
} {
  const {
    base = '',
    searchStyle = '',
    hotline = '',
  } = document.querySelector<HTMLElement>('[data-base]')?.dataset ?? {};
  const at = (place: keyof typeof searchPlaces): string => `${base}${searchPlaces[place]}`;
  return {
    index: at('index'),
    words: at('words'),
    wordFiles: at('wordFiles'),
    publication: at('publication'),
    pagefind: at('pagefind'),
    fulltext: at('fulltext'),
    variants: at('variants'),
    pinyin: at('pinyin'),
    style: searchStyle,
    page: at('page'),
    emergencies: at('emergencies'),
    hotline,
    api: at('api'),
  };
}
