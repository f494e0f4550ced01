/** The index of the guide, as Pagefind makes and reads it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { GuideSection } from './guide-sections.ts';
import { wordsIndexed } from './guide-words.ts';

/** The texts come cut already: this is the name for a language that Pagefind does not cut but at spaces. */
const LANGUAGE = 'unknown';

/** As many sections share a file of those that are read when one is shown: they are short, and files are not. */
const SECTIONS_A_FILE = 4;

/**
 * As many places of words share a file of the index. A pair costs the reader one such file, of some 5 kB where Pagefind would write
 * 44. What Pagefind takes this from is no option of its calls: its own program reads it as it starts.
 */
const PLACES_A_FILE = '2500';
const PLACES_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** What a heading says counts as often as if the text said it so many times. */
const HEADING_TIMES = 4;

/** Pagefind writes its own search boxes beside the index, and its program once more for a page: ours asks its worker. */
const UNUSED = /^pagefind(?:-(?:ui|modular-ui|component-ui|highlight))?\.(?:js|css)$/;

/** What a page loads: it loads the rest. */
const WORKER = path.join(import.meta.dirname, '../browser/guide/worker.js');

/** The files by which sections are found, by their names. The same sections in the same order give the same bytes. */
export async function guideFiles(
  sections: readonly GuideSection[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const { index, errors } = await withPlacesAFile(() =>
      pagefind.createIndex({
        forceLanguage: LANGUAGE,
        maxFragments: Math.ceil(sections.length / SECTIONS_A_FILE),
      }),
    );
    if (index === undefined) throw new Error(errors.join('\n'));
    const adding = sections.map((section) => index.addCustomRecord(recordOf(section)));
    const answers = await Promise.all(adding);
    const made = await index.getFiles();
    const failed = [...answers, made].flatMap((answer) => answer.errors);
    if (failed.length > 0) throw new Error(failed.join('\n'));
    const files = made.files.filter((file) => !UNUSED.test(file.path));
    // They come in another order every time.
    files.sort((left, right) => (left.path < right.path ? -1 : 1));
    const named = files.map((file) => [file.path, file.content] as const);
    return new Map([...named, ['worker.js', await readFile(WORKER)]]);
  } finally {
    await pagefind.close();
  }
}

function recordOf({ url, title, section, text }: GuideSection) {
  const heading = wordsIndexed(`${title} ${section}`);
  const content = [...Array<string[]>(HEADING_TIMES).fill(heading).flat(), ...wordsIndexed(text)];
  return { url, content: content.join(' '), language: LANGUAGE, meta: { title, section, text } };
}

/** The program is started at once, and has its variables from then on: nothing else is to see this one. */
function withPlacesAFile<Started>(start: () => Started): Started {
  process.env[PLACES_VARIABLE] = PLACES_A_FILE;
  try {
    return start();
  } finally {
    delete process.env[PLACES_VARIABLE];
  }
}
