import { createHash } from 'node:crypto';
import type { EmittedFile } from '../emit/index.ts';
import type { Model } from '../model/model.ts';
import { outputFile, urls } from '../site/urls.ts';
import { packFirst, packRest } from './instant-files.ts';
import { instantIndex } from './instant-index.ts';
import { pinyinIndex } from './pinyin-index.ts';
import { normalize } from './tokenize.ts';
import { variantsIndex } from './variants-index.ts';

/** What the search loads beside Pagefind's own files. */
export function* searchFiles(model: Model): Generator<EmittedFile> {
  const index = instantIndex(model);
  const words = new Map([...model.searchWords].map(([id, own]) => [id, own.map(normalize)]));
  const state = createHash('sha256')
    .update(JSON.stringify([index, [...words]]))
    .digest('hex')
    .slice(0, 12);
  yield file(urls.instantIndex, packFirst(index, state));
  yield file(urls.wordsIndex, packRest({ index, words }, state));
  yield file(urls.variantsIndex, variantsIndex(model));
  yield file(urls.pinyinIndex, pinyinIndex(model));
}

function file(url: string, content: object): EmittedFile {
  return { path: outputFile(url), type: 'application/json', body: JSON.stringify(content) };
}
