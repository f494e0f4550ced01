import * as pagefind from 'pagefind';
import type { SearchRecord } from './documents.ts';
import { namedByRecords } from './pagefind-names.ts';
import { withoutPlaces } from './pagefind-places.ts';
import { bigrams } from './tokenize.ts';

/** The texts come cut already: this is the name for a language that Pagefind does not cut but at spaces. */
const LANGUAGE = 'unknown';

/** As many texts share a file of those that are read when a hit is quoted: they are short, and files are not. */
const TEXTS_A_FILE = 4;

/**
 * As many places of words share a file of the index. A pair costs the reader one such file, of some 4 kB where Pagefind would
 * write 30; much smaller ones would make the list of them, which every reader loads first, longer than they save.
 */
const PLACES_A_FILE = '2500';
/** What Pagefind takes this from: it is no option of its calls, and its own program reads it as it starts. */
const PLACES_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Pagefind writes its own search boxes beside the index, a quarter of a megabyte that no page of ours asks for. */
const INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * The files of the full-text index of some documents, by their names. The same documents in the same order give the same bytes.
 * `meanwhile`: called when its program has all that it needs, and goes on by itself.
 */
export async function pagefindFiles(
  documents: readonly SearchRecord[],
  meanwhile: () => void = () => {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const { index, errors } = await withPlacesAFile(() =>
      pagefind.createIndex({
        forceLanguage: LANGUAGE,
        maxFragments: Math.ceil(documents.length / TEXTS_A_FILE),
      }),
    );
    if (index === undefined) throw new Error(errors.join('\n'));
    const adding = documents.map(({ url, content, meta }) =>
      index.addCustomRecord({ url, content: wordsOf(content), language: LANGUAGE, meta }),
    );
    // It does one thing after another, and goes on by itself with what it has been given.
    const making = index.getFiles();
    const answers = await Promise.all(adding);
    meanwhile();
    const made = await making;
    failOn(answers.flatMap((answer) => answer.errors));
    failOn(made.errors);
    const files = made.files.filter(({ path }) => !INTERFACE.test(path));
    const texts = new Map(documents.map(({ meta, content }) => [meta['record'] ?? '', content]));
    const named = await namedByRecords(
      new Map(files.map(({ path, content }) => [path, content])),
      texts,
    );
    const less = await withoutPlaces(named);
    // They come in another order every time.
    return new Map([...less].sort(([left], [right]) => (left < right ? -1 : 1)));
  } finally {
    await pagefind.close();
  }
}

/**
 * What a text is found by: every pair of neighbouring characters as a word by itself, as queries are cut, and each once, since it is
 * not asked how often or where it stands.
 */
const wordsOf = (text: string): string => [...new Set(bigrams(text))].join(' ');

/** The program is started at once, and has its variables from then on: nothing else is to see this one. */
function withPlacesAFile<Started>(start: () => Started): Started {
  process.env[PLACES_VARIABLE] = PLACES_A_FILE;
  try {
    return start();
  } finally {
    delete process.env[PLACES_VARIABLE];
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
