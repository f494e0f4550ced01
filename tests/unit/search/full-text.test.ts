import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SearchRecord, searchRecords } from '../../../src/search/documents.ts';
import { makePart, textParts } from '../../../src/search/full-text.ts';
import { pagefindFiles } from '../../../src/search/pagefind-index.ts';
import { buildSearchSite, NodeSearch } from '../../search/node-search.ts';
import { baseModel } from '../helpers.ts';

const CHARACTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** A name that no other number has. */
const nameOf = (number: number): string =>
  [...number.toString(CHARACTERS.length)]
    .map((digit) => CHARACTERS[Number.parseInt(digit, CHARACTERS.length)])
    .join('');

const documentOf = (number: number): SearchRecord => ({
  url: `/powers/x-${number}/`,
  content: `权力事项${nameOf(number)}`,
  meta: { title: `权力事项${nameOf(number)}`, record: `x-${number}`, kind: 'powers' },
});

const documents = (count: number) =>
  Array.from({ length: count }, (_, number) => documentOf(number));

describe('the parts of the full text', () => {
  test('few documents are one part, which is the index itself', () => {
    const few = documents(4000);
    expect(textParts(few)).toEqual([{ place: '', documents: few }]);
    expect(textParts([])).toEqual([{ place: '', documents: [] }]);
  });

  test('of many each is in one part, in the order that they came in, and the parts are about alike', () => {
    const parts = textParts(documents(9000));
    expect(parts.map(({ place }) => place)).toEqual(['', '1/', '2/', '3/']);
    expect(parts.flatMap((part) => part.documents.map(({ url }) => url)).sort()).toEqual(
      documents(9000)
        .map(({ url }) => url)
        .sort(),
    );
    for (const part of parts) {
      expect(part.documents.length).toBeGreaterThan(2000);
      const numbers = part.documents.map(({ url }) => Number(url.replaceAll(/\D/g, '')));
      expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
    }
  });

  test('there is an end to dividing, since each part costs a request for every pair', () => {
    expect(textParts(documents(40_000))).toHaveLength(8);
  });

  test('a document that changes, comes or goes touches one part', () => {
    const before = documents(9000);
    const changed = before.with(77, { ...documentOf(77), content: '改了' });
    for (const after of [changed, before.toSpliced(77, 1), [documentOf(9001), ...before]]) {
      const other = textParts(after).filter(
        ({ documents: own }, number) =>
          JSON.stringify(own) !== JSON.stringify(textParts(before)[number]?.documents),
      );
      expect(other).toHaveLength(1);
    }
  });
});

describe('the index that Pagefind makes', () => {
  const indexFiles = (files: ReadonlyMap<string, Uint8Array>) =>
    [...files.keys()].filter((name) => name.endsWith('.pf_index'));

  test('its files are as short as was asked for', async () => {
    // 1,000 documents of five or six pairs: with files of the length Pagefind chooses itself it would be one.
    const files = await pagefindFiles(documents(1000));
    expect(indexFiles(files).length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(process.env).filter((name) => name.startsWith('PAGEFIND'))).toEqual([]);
  });

  test('it has the same bytes every time, without the boxes of Pagefind', async () => {
    const [one, other] = [await pagefindFiles(documents(60)), await pagefindFiles(documents(60))];
    expect([...one.keys()]).toEqual([...other.keys()]);
    for (const [name, bytes] of one) expect(other.get(name), name).toEqual(bytes);
    expect([...one.keys()].filter((name) => /ui|highlight/.test(name))).toEqual([]);
  });

  test.each([1, 8, 9, 100])('each of %d texts is known by its fragment', async (count) => {
    const { summary } = await makePart({ place: '', documents: documents(count) });
    expect(new Set(summary.fragments.map(([, record]) => record)).size).toBe(count);
    expect(new Set(summary.fragments.map(([fragment]) => fragment)).size).toBe(count);
  });

  test('only the first part has the program beside it', async () => {
    const programs = async (place: string) =>
      [...(await makePart({ place, documents: documents(9) })).files.keys()]
        .filter((name) => /\.(?:js|pagefind)$/.test(name))
        .sort();
    expect(await programs('')).toEqual([
      'pagefind-worker.js',
      'pagefind.js',
      'wasm.unknown.pagefind',
    ]);
    expect(await programs('1/')).toEqual([]);
  });
});

test('what stands in any of the parts is found, and quoted as it was written', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mingze-parts-'));
  try {
    const more = documents(4200).map((one, number) => ({
      ...one,
      content: `${one.content}。凡${nameOf(number)}山麓之鹤,须报备(三日内)。`,
    }));
    const search = new NodeSearch(await buildSearchSite(baseModel(), folder, more));
    const parts = textParts([...searchRecords(baseModel()), ...more]);
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      const sought = part.documents.findLast(({ meta }) => meta['record']?.startsWith('x-'));
      const name = sought?.meta['title']?.replace('权力事项', '') ?? '';
      const { results } = await search.search(`"${name}山麓之鹤"`);
      const hit = results.find(({ record }) => record.id === sought?.meta['record']);
      expect(hit?.passage).toBe(`凡${name}山麓之鹤,须报备(三日内)`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
