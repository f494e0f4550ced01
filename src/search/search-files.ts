import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { mapValues } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { emergencyFile } from './emergency-file.ts';
import {
  type FirstFile,
  mostOfFirst,
  packFirst,
  packRest,
  type RestFile,
} from './instant-files.ts';
import type { InstantIndex } from './instant-format.ts';
import { instantIndex } from './instant-index.ts';
import { once } from './once.ts';
import { pinyinIndex } from './pinyin-index.ts';
import { normalize } from './tokenize.ts';
import { variantsIndex } from './variants-index.ts';

/**
 * So much of the first file, compressed: the page, its style and the code of the search add 21 kB, and a first answer is to
 * cost at most 60. What does not fit comes with the second file, so that lists may grow without the first answer waiting for them.
 */
const FIRST_BYTES = 38_200;

/** What the search loads beside Pagefind's own files. */
export function* searchFiles(model: Model): Generator<EmittedFile> {
  const { first, rest } = indexFiles(model);
  yield file(urls.instantIndex, first);
  yield file(urls.wordsIndex, rest);
  yield file(urls.emergencyWords, emergencyFile(model));
  yield file(urls.variantsIndex, variantsIndex(model));
  yield file(urls.pinyinIndex, pinyinIndex(model, settings.readings));
}

/** The first file alone, which the script of the search brings along. */
export function firstFileOf(model: Model): FirstFile {
  return indexFiles(model).first;
}

/** Both files of the index, made once for a model: the script of the search asks for one, and the build writes both. */
const indexFiles = once((model: Model): { first: FirstFile; rest: RestFile } => {
  const index = instantIndex(model);
  const words = mapValues(model.searchWords, (own) => own.map(normalize));
  const situations = mapValues(model.situationWords, (own) =>
    mapValues(own, (said) => said.map(normalize)),
  );
  const told = [...situations].map(([id, own]) => [id, [...own]]);
  const digest = createHash('sha256').update(JSON.stringify([index, [...words], told]));
  const state = digest.digest('hex').slice(0, 12);
  const amount = fittingAmount(index, state, FIRST_BYTES);
  return {
    first: packFirst(index, state, amount),
    rest: packRest({ index, words, situations }, state, amount),
  };
});

/** The most that the first file can bring within so many bytes, compressed. */
export function fittingAmount(index: InstantIndex, state: string, bytes: number): number {
  const fits = (amount: number) =>
    gzipSync(JSON.stringify(packFirst(index, state, amount))).length <= bytes;
  let [fitting, over] = [0, mostOfFirst(index) + 1];
  if (fits(over - 1)) return over - 1;
  while (over - fitting > 1) {
    const middle = Math.floor((fitting + over) / 2);
    if (fits(middle)) fitting = middle;
    else over = middle;
  }
  return fitting;
}

function file(url: string, content: object): EmittedFile {
  return { path: outputFile(url), type: 'application/json', body: JSON.stringify(content) };
}
