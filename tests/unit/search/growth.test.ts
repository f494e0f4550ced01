/** Whoever asks waits for no more when there are ten times as many matters, and what a query fetches grows far slower than they do. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Answers,
  SearchEngine,
  type SearchOptions,
} from '../../../src/browser/search/engine.ts';
import { Model } from '../../../src/model/model.ts';
import { isLatin } from '../../../src/search/latin.ts';
import { PAIRS } from '../../../src/search/said-files.ts';
import { firstFileOf, searchFiles } from '../../../src/search/search-files.ts';
import { outputFile, urls } from '../../../src/site/urls.ts';
import { withMatters } from '../../bench/search/more-matters.ts';
import { checkDistrict, PUBLISHED } from '../district.ts';
import { type Longer, timesLonger } from '../times-longer.ts';

/** Ten times as many, and no more than it takes for what grows to be seen: the making takes as long as they are many. */
const SMALL = 400;
const LARGE = 4_000;
const TIMES = LARGE / SMALL;
const QUERIES = ['楼上漏水', '路灯不亮找谁', '小区门口摆摊占道'];

const { tables: district, ledger } = checkDistrict();
if (district === undefined) throw new Error('the district has problems');
const tables = district;
interface Cost {
  /** Of the first file, which is all that the first answer needs beside the page. */
  readonly first: number;
  /** Fetched before the first answer. */
  readonly before: number;
  /** Fetched until the last answer, of each query on average. */
  readonly requests: number;
  readonly bytes: number;
  /** By name, the files that every query fetches. */
  readonly each: ReadonlyMap<string, number>;
  /** The largest of all that any query fetched. */
  readonly largest: number;
  /** All that was fetched, whether it was there or not. */
  readonly fetched: ReadonlySet<string>;
  /** The last answers to a query, and what it fetched. */
  readonly ask: (
    query: string,
    options?: SearchOptions,
  ) => Promise<{ readonly answers: Answers | undefined; readonly fetched: readonly string[] }>;
}

/** A model and its files. `done`: how often they were made before: what was made of the same texts would be remembered. */
function made(matters: number, done: number) {
  const first = 1 + done * LARGE;
  const model = new Model(withMatters(tables, matters, first), PUBLISHED, ledger);
  return { model, files: new Map([...searchFiles(model)].map(({ path, body }) => [path, body])) };
}
type Made = ReturnType<typeof made>;

async function costOf({ model, files }: Made): Promise<Cost> {
  const sizes = new Map<string, number>();
  const sizeOf = (path: string) => {
    const size = sizes.get(path) ?? gzipSync(files.get(path) ?? '').length;
    sizes.set(path, size);
    return size;
  };
  let fetched: string[] = [];
  vi.stubGlobal('location', new URL('https://mingze.test/search/'));
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' }, querySelector: () => null });
  vi.stubGlobal('fetch', async (address: string) => {
    const path = outputFile(address.replace(/\?.*$/, ''));
    fetched.push(path);
    return new Response(files.get(path) ?? '', { status: files.has(path) ? 200 : 404 });
  });
  let before = 0;
  const ask = async (query: string, options: SearchOptions = {}) => {
    const engine = new SearchEngine(addresses, firstFileOf(model));
    fetched = [];
    let last: Answers | undefined;
    for await (const answers of engine.search(query, options)) {
      if (last === undefined) before += fetched.length;
      last = answers;
      // How names are said comes after the first answer.
      if (!isLatin(query)) expect(answers.results.length).toBeGreaterThan(0);
    }
    expect(last?.results.length).toBeGreaterThan(0);
    return { answers: last, fetched };
  };
  const byQuery: string[][] = [];
  for (const query of QUERIES) byQuery.push((await ask(query)).fetched);
  const all = new Set(byQuery.flat());
  const got = byQuery.map((paths) => paths.filter((path) => files.has(path)));
  const meanOf = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / QUERIES.length;
  return {
    first: sizeOf(outputFile(urls.instantIndex)),
    before,
    requests: meanOf(got.map(({ length }) => length)),
    bytes: meanOf(got.flat().map(sizeOf)),
    each: new Map(
      [...all]
        .filter((path) => got.every((paths) => paths.includes(path)))
        .map((path) => [path, sizeOf(path)]),
    ),
    largest: Math.max(...got.flat().map(sizeOf)),
    fetched: all,
    ask,
  };
}

/** What every query fetches, and how many times as large it has become: what grows with the matters must be among what few need. */
function growing(small: Cost['each'], large: Cost['each'], most: number): string[] {
  return [...large].flatMap(([path, size]) => {
    // A file that is not there before has grown out of nothing.
    const times = size / (small.get(path) ?? 1);
    return times > most ? [`${path}: ${times.toFixed(1)}`] : [];
  });
}

const addresses = {
  index: urls.instantIndex,
  words: urls.wordsIndex,
  facts: urls.searchFacts,
  wordFiles: urls.wordFilesBefore,
  cardFiles: urls.cardFilesBefore,
  publication: urls.searchState,
  fulltext: urls.fullTextIndex,
  pairFiles: urls.pairFilesBefore,
  textFiles: urls.textFilesBefore,
  variants: urls.variantsIndex,
  pinyin: urls.pinyinIndex,
  said: urls.saidBefore,
};

describe('from four hundred matters to four thousand', () => {
  let [small, large]: Cost[] = [];
  let making: Longer<Made> | undefined;
  beforeAll(async () => {
    making = await timesLonger(
      { small: (done) => made(SMALL, done), large: (done) => made(LARGE, done) },
      MOST.time,
    );
    [small, large] = [await costOf(making.small), await costOf(making.large)];
  });
  const growth = (what: 'first' | 'requests' | 'bytes' | 'largest') =>
    (large?.[what] ?? 0) / (small?.[what] ?? 1);
  const each = (cost: Cost | undefined) => cost?.each ?? new Map<string, number>();

  test('the first answer fetches nothing, and what it needs is no larger', () => {
    expect([small?.before, large?.before]).toEqual([0, 0]);
    expect(growth('first')).toBeLessThan(1.03);
    expect(growth('first')).toBeGreaterThan(0.9);
  });

  test('a query fetches few files more, and far less than ten times as much', () => {
    expect(growth('requests')).toBeLessThan(MOST.requests);
    expect(growth('bytes')).toBeLessThan(MOST.bytes);
    expect(growth('largest')).toBeLessThan(MOST.largest);
    expect(large?.requests).toBeLessThan(40);
    expect(large?.bytes).toBeLessThan(75_000);
  });

  test('what every query fetches does not grow with the matters', () => {
    expect(each(large).has(outputFile(urls.wordsIndex))).toBe(true);
    expect(growing(each(small), each(large), MOST.each)).toEqual([]);
  });

  test('what does grow with them is fetched by nobody who only asks and is answered', () => {
    for (const url of [urls.searchFacts, urls.fullTextIndex, urls.pinyinIndex])
      expect(large?.fetched.has(outputFile(url))).toBe(false);
  });

  test('whoever filters answers, or asks for the full text, is given what that takes', async () => {
    const facts = outputFile(urls.searchFacts);
    const text = outputFile(urls.fullTextIndex);
    const asked = await large?.ask(QUERIES[0] ?? '');
    expect(asked?.answers?.withoutText).toBe(true);
    const facetsOf = (answers: Answers | undefined) =>
      answers?.results.slice(10).map(({ record }) => record.domain);
    expect(facetsOf(asked?.answers)).toContain(undefined);
    await asked?.answers?.facts?.();
    expect(facetsOf(asked?.answers)).not.toContain(undefined);
    const filtered = await large?.ask(QUERIES[0] ?? '', { filtered: true });
    expect(filtered?.fetched).toContain(facts);
    expect(filtered?.answers?.facts).toBeUndefined();
    expect(facetsOf(filtered?.answers)).toEqual(facetsOf(asked?.answers));
    const quoted = await large?.ask(`“${QUERIES[0]}”`);
    const wanted = await large?.ask(QUERIES[0] ?? '', { fullText: true });
    for (const one of [quoted, wanted]) expect(one?.fetched).toContain(text);
  });

  test('a query in Latin letters fetches the names of its own letters alone', async () => {
    const asked = await large?.ask('zhandaojingying');
    expect(asked?.answers?.results[0]?.record.id).toBe('bj-034');
    expect(asked?.fetched).not.toContain(outputFile(urls.pinyinIndex));
    const place = outputFile(urls.said(PAIRS)).replace(/[^/]*$/, '');
    const said = asked?.fetched.filter((file) => file.startsWith(place));
    expect(said).toHaveLength(2);
    expect(said).toContain(outputFile(urls.said(PAIRS)));
  });

  // A time is no count: twice as much is noise, ten times as much would not be.
  test('the files take no longer to make than there are more matters', () => {
    expect(making?.times).toBeLessThan(MOST.time);
  });
});

/** So many times as much, where there are ten times as many matters. */
const MOST = { requests: 2, bytes: 3, largest: 5, each: 4, time: 2 * TIMES };

test('a file that every query fetches and that grows with the matters is found out', () => {
  const before = new Map([
    ['words.json', 8_000],
    ['names.json', 1_000],
  ]);
  const after = new Map([
    ['words.json', 16_000],
    ['names.json', 10_000],
    ['new.json', 500],
  ]);
  expect(growing(before, after, MOST.each)).toEqual(['names.json: 10.0', 'new.json: 500.0']);
});
