/** What looks like the data of a person anywhere in a built site: what clerks fill in, what is written in guides, what is counted. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findPersonalData } from '../../src/check/personal-data.ts';
import { outputFile, urls } from '../../src/site/urls.ts';
import { filesIn } from './files-in.ts';

/** Guides show what may not be written by made-up names. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'guide/fill-hotline-cases/index.html': ['张女士', '李某', '张先生'],
};

/** A digest, the name of an entry and a share with its decimals are no number of anybody, whatever digits stand in them. */
const DIGEST = /^(?:sha256:)?[0-9a-f]{16,}\r?$|^UID:|^urn:|^:?\d{1,3}\.\d+[,}\]]*\r?$/;

/** First letters of syllables, which may begin like the name of an account. */
const PINYIN = outputFile(urls.pinyinIndex);
/** Positions of words, packed. */
const WORDS = 'search/words/';

const TEXTS = /\.(?:html|json|txt|atom|csv|svg|ics)$/;

/** Where a file of a kind is taken apart, so that what stands in thousands of files is looked at once. */
const APART: Readonly<Record<string, RegExp>> = {
  '.html': /<[^>]*>|"/,
  '.json': /"/,
};

/** Each find with the first file that holds it. */
export function personalIn(site: string): string[] {
  const parts = new Map<string, string>();
  for (const file of filesIn(site)) {
    if (!TEXTS.test(file) || file === PINYIN || file.startsWith(WORDS)) continue;
    for (const part of readFileSync(path.join(site, file), 'utf8').split(
      APART[path.extname(file)] ?? /[\n,<>"]/,
    ))
      if (!parts.has(part) && !DIGEST.test(part)) parts.set(part, file);
  }
  return [...parts].flatMap(([part, file]) => {
    const found = findPersonalData(part);
    return found === undefined || SHOWN[file]?.includes(found.text)
      ? []
      : [`${file}: ${found.kind} ${found.text}`];
  });
}
