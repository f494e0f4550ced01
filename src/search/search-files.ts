import { createHash } from 'node:crypto';
import type { EmittedFile } from '../emit/index.ts';
import type { Model } from '../model/model.ts';
import { outputFile, urls } from '../site/urls.ts';
import { type FirstFile, type JoinedIndex, packFirst, packRest } from './instant-files.ts';
import { instantIndex } from './instant-index.ts';
import { pinyinIndex } from './pinyin-index.ts';
import { normalize } from './tokenize.ts';
import { variantsIndex } from './variants-index.ts';

/** What the search loads beside Pagefind's own files. */
export function* searchFiles(model: Model): Generator<EmittedFile> {
  const { whole, state } = stateOf(model);
  yield file(urls.instantIndex, packFirst(whole.index, state));
  yield file(urls.wordsIndex, packRest(whole, state));
  yield file(urls.variantsIndex, variantsIndex(model));
  yield file(urls.pinyinIndex, pinyinIndex(model));
}

/** The first file alone, which the script of the search brings along. */
export function firstFileOf(model: Model): FirstFile {
  const { whole, state } = stateOf(model);
  return packFirst(whole.index, state);
}

/** What both files are made from, and a name for it. */
function stateOf(model: Model): { whole: JoinedIndex; state: string } {
  const index = instantIndex(model);
  const words = new Map([...model.searchWords].map(([id, own]) => [id, own.map(normalize)]));
  const digest = createHash('sha256').update(JSON.stringify([index, [...words]]));
  return { whole: { index, words }, state: digest.digest('hex').slice(0, 12) };
}

function file(url: string, content: object): EmittedFile {
  return { path: outputFile(url), type: 'application/json', body: JSON.stringify(content) };
}
