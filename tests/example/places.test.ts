/** Whether people find their street: what they type, and what is told. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../src/browser/search/engine.ts';
import { mayNamePlace } from '../../src/browser/search/place-answers.ts';
import { WhereFinder } from '../../src/search/where.ts';
import { whereFile } from '../../src/search/where-file.ts';
import { readQueries } from '../bench/search/queries.ts';
import { districtSearch } from '../search/district-search.ts';
import { NodeSearch, type SearchSite } from '../search/node-search.ts';
import { root } from '../unit/helpers.ts';

interface Asked {
  readonly 说法: string;
  readonly 类别: '地名' | '同名' | '夹事' | '没有' | '无关';
  readonly 答案: string;
  readonly 街道: string;
}

const asked = Papa.parse<Asked>(
  readFileSync(path.join(root, 'tests/search/places.csv'), 'utf8').trim(),
  { header: true },
).data;
const of = (kind: Asked['类别']) => asked.filter(({ 类别 }) => 类别 === kind);
let site: SearchSite;
let search: NodeSearch;

beforeAll(async () => {
  site = await districtSearch();
  search = new NodeSearch(site);
});

const isPlace = ({ record }: Answers['results'][number]) => record.kind === 'communities';
const idsOf = ({ results }: Answers) => results.map(({ record }) => record.id);
const streetsOf = ({ index }: Answers, { record: { bodies = [] } }: Answers['results'][number]) =>
  bodies.map((at) => index.bodies[at]?.id);

describe('what is asked of places', () => {
  test('the file asks enough of each', () => {
    expect(asked.length).toBeGreaterThanOrEqual(60);
    for (const kind of ['地名', '同名', '夹事', '没有', '无关'] as const)
      expect(of(kind).length).toBeGreaterThanOrEqual(5);
  });

  test('a place comes first, is sure, and leads to its one street', async () => {
    const wrong: string[] = [];
    for (const { 说法, 答案, 街道 } of of('地名')) {
      const answers = await search.search(说法);
      const [first, second] = answers.results;
      if (first?.record.id !== 答案 || !first.sure || answers.inNoList) {
        wrong.push(`${说法} → ${first?.record.id} ${first?.record.title}`);
        continue;
      }
      expect([说法, streetsOf(answers, first)]).toEqual([说法, [街道]]);
      if (second !== undefined) expect([说法, isPlace(second)]).toEqual([说法, false]);
    }
    expect(wrong).toEqual([]);
  });

  test('places of one name are all told, each with what tells it apart', async () => {
    for (const { 说法, 答案 } of of('同名')) {
      const answers = await search.search(说法);
      const places = answers.results.filter(isPlace);
      const ids = places.map(({ record }) => record.id);
      expect([说法, ids.toSorted()]).toEqual([说法, 答案.split(';').toSorted()]);
      expect(idsOf(answers).slice(0, ids.length)).toEqual(ids);
      const titles = places.map(({ record }) => record.title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) expect(title).toMatch(/（.+）$/);
    }
  });

  test('a trouble in a place is answered first, as if the place were not named, and the street is told', async () => {
    for (const { 说法, 答案, 街道 } of of('夹事')) {
      const answers = await search.search(说法);
      const [first] = answers.results;
      expect([说法, first !== undefined && !isPlace(first)]).toEqual([说法, true]);
      if (答案 !== '') expect([说法, first?.record.id]).toEqual([说法, 答案]);
      const alone = await search.search(answers.where?.rest ?? '');
      expect([说法, first?.record.id]).toEqual([说法, alone.results[0]?.record.id]);
      expect([说法, answers.where?.street ?? '']).toEqual([说法, 街道]);
      if (街道 !== '') expect(answers.query.streets).toContain(街道);
      expect(answers.where?.found.length).toBeGreaterThan(0);
    }
  });

  test('a place that is in no list is not made up: it is said how to ask', async () => {
    for (const { 说法 } of of('没有')) {
      const answers = await search.search(说法);
      expect([说法, answers.results.some(isPlace)]).toEqual([说法, false]);
      expect([说法, answers.where?.notice?.says]).toEqual([说法, expect.stringContaining('12345')]);
    }
  });

  test('what names no place is answered as before', async () => {
    for (const { 说法, 答案 } of of('无关')) {
      const answers = await search.search(说法);
      expect([说法, answers.where]).toEqual([说法, undefined]);
      if (答案 !== '') expect(answers.results[0]?.record.id).toBe(答案);
    }
  });
});

describe('over the queries of all sets', () => {
  const queries = ['queries.csv', 'situations.csv', 'names.csv'].flatMap((file) =>
    readQueries(path.join(root, 'tests/search', file)),
  );

  test('none is taken for a place but those that ask for one', () => {
    const finder = new WhereFinder(whereFile(site.model));
    expect(queries.length).toBeGreaterThan(3000);
    const taken = queries.filter(
      ({ text }) => mayNamePlace(text) && finder.ask(text) !== undefined,
    );
    expect(taken.map(({ text }) => text)).toEqual(['我们这楼归哪个居委会', '俺家归哪个社区']);
  });
});

test('the places of a whole district weigh little', () => {
  const file = whereFile(site.model);
  const bytes = gzipSync(JSON.stringify(file)).length;
  expect(bytes / file.places.length).toBeLessThan(60);
});
