/** Whoever asks waits for no more when there are ten times as many matters, and what a query fetches grows far slower than they do. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SearchEngine } from '../../../src/browser/search/engine.ts';
import { Model } from '../../../src/model/model.ts';
import { firstFileOf, searchFiles } from '../../../src/search/search-files.ts';
import { outputFile, urls } from '../../../src/site/urls.ts';
import { withMatters } from '../../bench/search/more-matters.ts';
import { checkDistrict, PUBLISHED } from '../district.ts';

const SMALL = 600;
const LARGE = 6_000;
const TIMES = LARGE / SMALL;
const QUERIES = ['楼上漏水', '路灯不亮找谁', '小区门口摆摊占道'];

const { tables: district, ledger } = checkDistrict();
if (district === undefined) throw new Error('the district has problems');
const tables = district;
afterAll(() => vi.unstubAllGlobals());

interface Cost {
  /** Of the first file, which is all that the first answer needs beside the page. */
  readonly first: number;
  /** Fetched before the first answer, and until the last without the full text. */
  readonly before: number;
  readonly requests: number;
  readonly bytes: number;
  /** Of the second file. */
  readonly rest: number;
  readonly seconds: number;
}

async function costOf(matters: number): Promise<Cost> {
  const model = new Model(withMatters(tables, matters), PUBLISHED, ledger);
  const started = process.cpuUsage();
  const files = new Map([...searchFiles(model)].map(({ path, body }) => [path, body]));
  const { user, system } = process.cpuUsage(started);
  const sizeOf = (path: string) => gzipSync(files.get(path) ?? '').length;
  const fetched: string[] = [];
  vi.stubGlobal('location', new URL('https://mingze.test/search/'));
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' }, querySelector: () => null });
  vi.stubGlobal('fetch', async (address: string) => {
    const path = outputFile(address.replace(/\?.*$/, ''));
    fetched.push(path);
    return new Response(files.get(path) ?? '', { status: files.has(path) ? 200 : 404 });
  });
  let before = 0;
  for (const query of QUERIES) {
    const engine = new SearchEngine(addresses, firstFileOf(model));
    const until = fetched.length;
    let isFirst = true;
    for await (const answers of engine.search(query)) {
      if (isFirst) before += fetched.length - until;
      isFirst = false;
      expect(answers.results.length).toBeGreaterThan(0);
    }
  }
  const got = fetched.filter((path) => files.has(path));
  const rest = outputFile(urls.wordsIndex);
  return {
    first: sizeOf(outputFile(urls.instantIndex)),
    before,
    requests: got.length / QUERIES.length,
    bytes:
      got.filter((path) => path !== rest).reduce((sum, path) => sum + sizeOf(path), 0) /
      QUERIES.length,
    rest: sizeOf(rest),
    seconds: (user + system) / 1_000_000,
  };
}

const addresses = {
  index: urls.instantIndex,
  words: urls.wordsIndex,
  facts: urls.searchFacts,
  wordFiles: urls.wordFilesBefore,
  cardFiles: urls.cardFilesBefore,
  publication: urls.searchState,
  pagefind: 'https://mingze.test/none/',
  fulltext: urls.fullTextIndex,
  variants: urls.variantsIndex,
  pinyin: urls.pinyinIndex,
};

describe('from six hundred matters to six thousand', () => {
  let [small, large]: Cost[] = [];
  beforeAll(async () => {
    [small, large] = [await costOf(SMALL), await costOf(LARGE)];
  });
  const growth = (what: keyof Cost) => (large?.[what] ?? 0) / (small?.[what] ?? 1);

  test('the first answer fetches nothing, and what it needs is no larger', () => {
    expect([small?.before, large?.before]).toEqual([0, 0]);
    expect(growth('first')).toBeLessThan(1.03);
    expect(growth('first')).toBeGreaterThan(0.9);
  });

  test('a query fetches few files more, and far less than ten times as much', () => {
    expect(growth('requests')).toBeLessThan(2);
    expect(growth('bytes')).toBeLessThan(3);
    expect(growth('rest')).toBeLessThan(TIMES);
  });

  // A time is no count: twice as much is noise, ten times as much would not be.
  test('the files take no longer to make than there are more matters', () => {
    expect(growth('seconds')).toBeLessThan(2 * TIMES);
  });
});
