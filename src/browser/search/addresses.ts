/** What the header tells the scripts, in this order: every page carries it, and names would weigh as much again. */
const TOLD = [
  'index',
  'words',
  'wordFiles',
  'publication',
  'emergencies',
  'pagefind',
  'fulltext',
  'variants',
  'pinyin',
  'script',
  'style',
  'page',
  'hotline',
] as const;

type Told = Readonly<Record<(typeof TOLD)[number], string>>;

/** What the header tells, as it is written there. */
export const told = (addresses: Told): string =>
  TOLD.map((name) => encodeURI(addresses[name])).join(' ');

/** Where the search finds its files and its page, and the number to ring, as the header of every page says. */
export function searchAddresses(): Told {
  const header = document.querySelector<HTMLElement>('[data-told]');
  const written = header?.dataset['told']?.split(' ') ?? [];
  const read = (name: (typeof TOLD)[number]): string =>
    decodeURI(written[TOLD.indexOf(name)] ?? '');
  return {
    index: read('index'),
    words: read('words'),
    wordFiles: read('wordFiles'),
    publication: read('publication'),
    emergencies: read('emergencies'),
    pagefind: read('pagefind'),
    fulltext: read('fulltext'),
    variants: read('variants'),
    pinyin: read('pinyin'),
    script: read('script'),
    style: read('style'),
    page: read('page'),
    hotline: read('hotline'),
  };
}
