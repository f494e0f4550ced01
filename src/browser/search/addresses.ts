import type { SearchAddresses } from './engine.ts';

/** Where the search finds its files and its page, as the header of every page says. */
export function searchAddresses(): SearchAddresses & {
  style: string;
  page: string;
  emergencies: string;
  hotline: string;
} {
  const header = document.querySelector<HTMLElement>('[data-search-index]');
  const read = (name: string): string => header?.dataset[name] ?? '';
  return {
    index: read('searchIndex'),
    words: read('searchWords'),
    wordFiles: read('searchWordFiles'),
    publication: read('searchPublication'),
    pagefind: read('searchPagefind'),
    fulltext: read('searchFulltext'),
    variants: read('searchVariants'),
    pinyin: read('searchPinyin'),
    style: read('searchStyle'),
    page: read('searchPage'),
    emergencies: read('searchEmergencies'),
    hotline: read('hotline'),
  };
}
