import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { askedOnce } from '../model/asked.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { calledFiles, calledPlace } from './called-files.ts';
import { emergencyFile } from './emergency-file.ts';
import { SEARCH_FORMAT } from './format.ts';
import { foundBy } from './found-by.ts';
import {
  type FirstFile,
  joinRest,
  mostOfFirst,
  packFirst,
  packRest,
  unpackFirst,
} from './instant-files.ts';
import type { InstantIndex } from './instant-format.ts';
import { instantIndex } from './instant-index.ts';
import { mostThat } from './most-that.ts';
import { pinyinIndex } from './pinyin-index.ts';
import type { Publication } from './publication.ts';
import { packRestFile, type RestFile } from './rest-file.ts';
import { variantsIndex } from './variants-index.ts';
import { whereFile, whereFiles } from './where-file.ts';
import type { WordFile } from './word-file.ts';
import { allSaid, packWordFiles } from './word-files.ts';

/**
 * So much of the first file, compressed: the page, its style and the code of the search add 27 kB, and a first answer is to
 * cost at most 60. What does not fit comes with the second file, so that lists may grow without the first answer waiting for them.
 */
const FIRST_BYTES = 33_350;

/** What the search loads beside Pagefind's own files. */
export function* searchFiles(model: Model): Generator<EmittedFile> {
  const { first, rest, words } = indexFiles(model);
  yield file(urls.instantIndex, first);
  yield file(urls.wordsIndex, rest);
  for (const [number, one] of words.entries()) yield file(urls.wordFile(number), one);
  yield file(urls.searchState, publicationOf(model, rest));
  yield* calledFiles(model);
  if (whereFiles(model) !== undefined) yield file(urls.whereFile, whereFile(model));
  yield file(urls.emergencyWords, emergencyFile(model));
  yield file(urls.variantsIndex, variantsIndex(model));
  yield file(urls.pinyinIndex, pinyinIndex(model, settings.readings));
}

function publicationOf(model: Model, { state }: RestFile): Publication {
  const called = calledPlace(model);
  const { updatedOn } = model.figures;
  const where = whereFiles(model);
  const { district: name, districtCode: code, hotline } = settings;
  return {
    format: SEARCH_FORMAT,
    district: { name, code, hotline },
    state,
    updatedOn,
    built: model.today,
    rebuiltWithin: settings.policy.rebuiltWithin,
    ...(called === undefined ? {} : { called }),
    ...(where === undefined ? {} : { where }),
  };
}

/** The first file alone, which the script of the search brings along. */
export function firstFileOf(model: Model): FirstFile {
  return indexFiles(model).first;
}

interface IndexFiles {
  readonly first: FirstFile;
  readonly rest: RestFile;
  readonly words: readonly WordFile[];
}

/** The files of the index, made once for a model: the script of the search asks for the first, and the build writes all. */
const indexFiles = askedOnce('search-files', (model): IndexFiles => {
  const index = instantIndex(model);
  const found = foundBy(model, index);
  const digest = createHash('sha256').update(JSON.stringify([index, found], entriesOfMaps));
  const state = digest.digest('hex').slice(0, 12);
  const amount = fittingAmount(index, state, FIRST_BYTES);
  const rest = packRest({ index, ...found }, state, amount);
  // Words name places, which stand in the order in which the browser puts the two files together.
  const { records } = joinRest(unpackFirst(packFirst(index, state, amount)), rest).index;
  const words = packWordFiles(allSaid(records, found), state);
  return { first: packFirst(index, state, amount, words.length), rest: packRestFile(rest), words };
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
