import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { calledFiles, calledPlace } from './called-files.ts';
import { emergencyFile } from './emergency-file.ts';
import { foundBy } from './found-by.ts';
import { type FirstFile, mostOfFirst, packFirst, packRest } from './instant-files.ts';
import type { InstantIndex } from './instant-format.ts';
import { instantIndex } from './instant-index.ts';
import { once } from './once.ts';
import { pinyinIndex } from './pinyin-index.ts';
import type { Publication } from './publication.ts';
import { type RestFile, squeezeRest } from './rest-file.ts';
import { variantsIndex } from './variants-index.ts';
import { mostThat } from './worth-sending.ts';

/**
 * So much of the first file, compressed: the page, its style and the code of the search add 25 kB, and a first answer is to
 * cost at most 60. What does not fit comes with the second file, so that lists may grow without the first answer waiting for them.
 */
const FIRST_BYTES = 33_400;

/** What the search loads beside Pagefind's own files. */
export function* searchFiles(model: Model): Generator<EmittedFile> {
  const { first, rest } = indexFiles(model);
  yield file(urls.instantIndex, first);
  yield file(urls.wordsIndex, rest);
  yield file(urls.searchState, publicationOf(model, rest));
  yield* calledFiles(model);
  yield file(urls.emergencyWords, emergencyFile(model));
  yield file(urls.variantsIndex, variantsIndex(model));
  yield file(urls.pinyinIndex, pinyinIndex(model, settings.readings));
}

function publicationOf(model: Model, { state }: RestFile): Publication {
  const called = calledPlace(model);
  const { updatedOn } = model.figures;
  return { state, updatedOn, ...(called === undefined ? {} : { called }) };
}

/** The first file alone, which the script of the search brings along. */
export function firstFileOf(model: Model): FirstFile {
  return indexFiles(model).first;
}

/** Both files of the index, made once for a model: the script of the search asks for one, and the build writes both. */
const indexFiles = once((model: Model): { first: FirstFile; rest: RestFile } => {
  const index = instantIndex(model);
  const found = foundBy(model, index);
  const digest = createHash('sha256').update(JSON.stringify([index, found], entriesOfMaps));
  const state = digest.digest('hex').slice(0, 12);
  const amount = fittingAmount(index, state, FIRST_BYTES);
  return {
    first: packFirst(index, state, amount),
    rest: squeezeRest(packRest({ index, ...found }, state, amount)),
  };
});

/** Maps are told by their entries. */
const entriesOfMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);

/** The most that the first file can bring within so many bytes, compressed. */
export function fittingAmount(index: InstantIndex, state: string, bytes: number): number {
  const fits = (amount: number) =>
    gzipSync(JSON.stringify(packFirst(index, state, amount))).length <= bytes;
  return mostThat(fits, mostOfFirst(index));
}

function file(url: string, content: object): EmittedFile {
  return { path: outputFile(url), type: 'application/json', body: JSON.stringify(content) };
}
