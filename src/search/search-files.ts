import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { asked, askedOnce } from '../model/asked.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile, Unit } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { withMatters } from './body-matters.ts';
import { calledPlace, calledUnits } from './called-files.ts';
import { packCards } from './card-file.ts';
import { emergencyFile, kindsFile, netsTexts, notFile } from './emergency-file.ts';
import { SEARCH_FORMAT } from './format.ts';
import { type FoundWords, foundBy } from './found-by.ts';
import { fullTextAt, fullTextUrls } from './full-text.ts';
import {
  type FirstFile,
  joinRest,
  mayBeFirst,
  mostOfFirst,
  onlyForFirst,
  packFirst,
  packRest,
  unpackFirst,
} from './instant-files.ts';
import type { InstantIndex } from './instant-format.ts';
import { instantIndex } from './instant-index.ts';
import { keptParts } from './kept-parts.ts';
import { digestOf } from './marks.ts';
import { mostThat } from './most-that.ts';
import { inOwnSigns } from './own-signs.ts';
import { namesSaid, pinyinFile } from './pinyin-index.ts';
import type { Publication } from './publication.ts';
import { type FactsFile, packRestFile, type RestFile, withoutFacts } from './rest-file.ts';
import { packSaid } from './said-files.ts';
import { variantsIndex } from './variants-index.ts';
import { whereFile, whereFiles } from './where-file.ts';
import { allHeard, distinctOf, packWordFiles } from './word-files.ts';
import { packShards } from './word-shards.ts';

/**
 * So much of the first file, compressed; the page, its style and what gives the first answer add 27 kB, and together they are to cost
 * no more than 60. With less, a first answer is right in several of a hundred queries fewer. With 31.5 it is right in three more and
 * sure in five more, but of the sure ones more are wrong. What does not fit comes with the second file, so that lists may grow
 * without the first answer waiting for them.
 */
const FIRST_BYTES = 28_430;

/** What the search loads. */
export function* searchFiles(model: Model): Generator<EmittedFile> {
  for (const { files } of searchUnits(model)) yield* files();
  for (const { files } of fullTextUnits(model)) yield* files();
}

/** The same by what is kept together, but for the full text: each file by itself. */
export function* searchUnits(model: Model): Generator<Unit<EmittedFile>> {
  for (const url of urlsOf(model)) yield one(url, (name) => textOf(model, name));
  yield one(urls.searchState, () => JSON.stringify(publicationOf(model)));
  yield* calledUnits(model);
  yield one(urls.whereFile, () => whereText(model));
  yield one(urls.emergencyWords, () => {
    const { not, kinds } = dangerTextsOf(model);
    const apart = { not: digestOf(not), kinds: digestOf(kinds), nets: digestOf(packedNets().nets) };
    return inSigns(emergencyFile(model, apart));
  });
  yield one(urls.emergencyApart('not'), () => dangerTextsOf(model).not);
  yield one(urls.emergencyApart('kinds'), () => dangerTextsOf(model).kinds);
  yield one(urls.emergencyApart('nets'), () => packedNets().nets);
  yield {
    name: 'search emergency letters',
    files: () =>
      packedNets().letters.map((body, number) => ({
        path: outputFile(urls.emergencyLetters(number)),
        type: 'application/json',
        body,
      })),
  };
  yield one(urls.variantsIndex, () => variantsText(model));
  yield one(urls.pinyinIndex, () => JSON.stringify(pinyinFile(model, settings.readings)));
  for (const url of saidUrls(model)) yield one(url, (name) => saidText(model, name));
}

/** The files of the full text. */
export function* fullTextUnits(model: Model): Generator<Unit<EmittedFile>> {
  for (const url of fullTextUrls(model)) yield one(url, (name) => fullTextAt(model, name));
}

const one = (url: string, text: (url: string) => string | undefined): Unit<EmittedFile> => ({
  name: `search ${url}`,
  files: () => {
    const body = text(url);
    return body === undefined ? [] : [{ path: outputFile(url), type: 'application/json', body }];
  },
});

/** A file of which nearly all is text. */
const inSigns = (file: object): string => JSON.stringify(inOwnSigns(JSON.stringify(file)));

/** What lies apart of what tells dangers: their digests stand in another file. */
const dangerTextsOf = askedOnce('danger-texts', (model) => ({
  not: inSigns(notFile(model)),
  kinds: inSigns(kindsFile(model)),
}));

/** What hears danger is the same in every district: several files need it, and it is packed once. */
const packedNets = (): ReturnType<typeof netsTexts> => {
  knownNets ??= netsTexts();
  return knownNets;
};
let knownNets: ReturnType<typeof netsTexts> | undefined;

/** The files of the index, by their addresses. */
const textsOf = askedOnce('search-texts', (model): ReadonlyMap<string, string> => {
  const { first, rest, facts, words, cards } = indexFiles(model);
  return new Map([
    [urls.instantIndex, JSON.stringify(first)],
    [urls.wordsIndex, JSON.stringify(rest)],
    ...(facts === undefined ? [] : [[urls.searchFacts, JSON.stringify(facts)] as const]),
    ...[...words].map(([name, text]) => [urls.wordFile(name), text] as const),
    ...cards.map((text, number) => [urls.cardFile(number), text] as const),
  ]);
});

/** All their addresses. */
const urlsOf = asked('search-urls', (model): readonly string[] => [...textsOf(model).keys()]);

/** One of them, as an answer that is asked for by itself. */
const textOf = asked('search-text', (model, url: string) => textsOf(model).get(url));

/** How names are said, in files by the letters in it; none where they are so few that one file will do. */
const saidFiles = askedOnce('search-said', (model): ReadonlyMap<string, string> => {
  if (!isSaidApart(instantIndex(model))) return new Map();
  const files = packSaid(namesSaid(model, settings.readings));
  return new Map([...files].map(([name, text]) => [urls.said(name), text]));
});
const saidUrls = asked('said-urls', (model): readonly string[] => [...saidFiles(model).keys()]);
const saidText = asked('said-text', (model, url: string) => saidFiles(model).get(url));

/** More records than this are more names than a query in Latin letters is to load: 16 kB. */
const MOST_SAID = 2_000;

const isSaidApart = ({ records }: InstantIndex): boolean => records.length > MOST_SAID;

/** What is sooner made than all asked for that it is made of. */
const whereText = asked('where-text', (model) =>
  whereFiles(model) === undefined ? undefined : JSON.stringify(whereFile(model)),
);
const variantsText = asked('variants-text', (model) => JSON.stringify(variantsIndex(model)));

/** In which state the data are that the files of the index were made from. */
const stateOf = asked('search-state', (model): string => indexFiles(model).rest.state);

function publicationOf(model: Model): Publication {
  const state = stateOf(model);
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
  /** Where they lie apart from the second file. */
  readonly facts: FactsFile | undefined;
  /** The texts of the files: of words by what their addresses say. */
  readonly words: ReadonlyMap<string, string>;
  readonly cards: readonly string[];
}

/** So many records a file of cards: of the answers that are shown few stand side by side, and every file has a digest to tell. */
const CARDS_A_FILE = 4;

/** More than this, compressed, whoever only asks need not fetch: by facts answers are filtered. */
const FACTS_BYTES = 8_000;

/**
 * Of more matters than this, the full text is looked through only where it is asked for or nothing else answers: it would be a dozen
 * more files to fetch, and of four hundred queries it gave none another first answer.
 */
const TEXT_IF_ASKED = 2_000;

/** The files of the index, made once for a model: the script of the search asks for the first, and the build writes all. */
const indexFiles = askedOnce('search-files', (model): IndexFiles => {
  const index = instantIndex(model);
  const found = foundBy(model, index);
  const text = JSON.stringify(index);
  const digest = createHash('sha256').update(text).update(JSON.stringify(found, entriesOfMaps));
  const [files] = filesOf([{ index, found, digest: digest.digest('hex') }]);
  if (files === undefined) throw new Error('no files were made');
  return files;
});

/** What the files are made of. */
interface MadeOf {
  readonly index: InstantIndex;
  readonly found: FoundWords;
  readonly digest: string;
}

/** Where nothing is said otherwise than the last time, the files are those of the last time. */
const filesOf = keptParts(
  ({ digest }: MadeOf) => digest,
  ({ index, found, digest }): IndexFiles => {
    const state = digest.slice(0, STATE_LENGTH);
    const [amount] = amountsOf([onlyForFirst(index)]);
    const rest = packRest(index, state, amount);
    // Words name places, which stand in the order in which the browser puts the two files together.
    const joined = joinRest(unpackFirst(packFirst(index, state, amount)), rest);
    const { texts, shards, digests } = packWordFiles(allHeard(joined, found));
    const cards = cardFiles(joined);
    const whole = packRestFile(rest, {
      words: { ...packShards(shards), digests },
      cards: cards.map(digestOf).join(''),
      cardsAFile: CARDS_A_FILE,
      situations: distinctOf(joined.records),
      ...(index.records.filter(mayBeFirst).length > TEXT_IF_ASKED ? { textIfAsked: true } : {}),
      ...(isSaidApart(index) ? { saidApart: true } : {}),
    });
    const [less, facts] = withoutFacts(whole);
    const isApart = gzipSync(JSON.stringify(facts)).length > FACTS_BYTES;
    return {
      first: packFirst(index, state, amount),
      rest: isApart ? less : whole,
      facts: isApart ? facts : undefined,
      words: texts,
      cards,
    };
  },
);

const STATE_LENGTH = 12;
const ANY_STATE = 'a0b1c2d3e4f5';

/** How much the first file brings: the words people use change nothing in that, and a state is as long as another. */
const amountsOf = keptParts(
  (index: InstantIndex) => JSON.stringify(index),
  (index) => fittingAmount(index, ANY_STATE, FIRST_BYTES),
);

function cardFiles(index: InstantIndex): string[] {
  const records = index.records.map((record) => withMatters(index, record));
  return Array.from({ length: Math.ceil(records.length / CARDS_A_FILE) }, (_, number) => {
    const start = number * CARDS_A_FILE;
    return JSON.stringify(packCards(records.slice(start, start + CARDS_A_FILE)));
  });
}

/** Maps are told by their entries. */
const entriesOfMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);

/** The most that the first file can bring within so many bytes, compressed. */
export function fittingAmount(index: InstantIndex, state: string, bytes: number): number {
  const fits = (amount: number) =>
    gzipSync(JSON.stringify(packFirst(index, state, amount))).length <= bytes;
  return mostThat(fits, mostOfFirst(index));
}
