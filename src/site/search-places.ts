/** Where the search finds its files, below the base: told apart from the addresses so that the search in a browser can name them too. */

export const searchPlaces = {
  /** The page. */
  page: 'search/',
  /** What the first answer of the search needs. */
  index: 'search/instant.json',
  /** The rest of what is known of the same records. */
  words: 'search/words.json',
  /** By what they are found, before the number of a file. */
  wordFiles: 'search/words/',
  /** What their cards show, before the number of a file. */
  cardFiles: 'search/cards/',
  /** By what answers are filtered, of lists so long that it lies apart. */
  facts: 'search/facts.json',
  /** What of the search is published at the moment. */
  publication: 'search/state.json',
  /** By what words a danger to life is told, and what to do first. */
  emergencies: 'search/emergencies.json',
  /** What few queries need of that, before the name of a part. */
  emergencyParts: 'search/emergency-',
  /** The characters by which danger is heard, before the number of a file. */
  emergencyLetters: 'search/emergency-letters/',
  /** What is to be known before the full text is asked. */
  fulltext: 'search/fulltext.json',
  /** In which texts words stand, before the name of a file, and the texts, before the number of one. */
  pairFiles: 'search/pairs/',
  textFiles: 'search/texts/',
  variants: 'search/variants.json',
  pinyin: 'search/pinyin.json',
  /** The same, of very many names, before the names of its files. */
  said: 'search/said/',
  /** What the address of the data of every record begins with. */
  api: 'api/v1/',
} as const;
