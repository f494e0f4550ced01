import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCbor } from '../../../src/search/cbor.ts';
import { type SearchRecord, searchRecords } from '../../../src/search/documents.ts';
import { makePart, textParts } from '../../../src/search/full-text.ts';
import { ENTRY_FILE } from '../../../src/search/pagefind-entry.ts';
import { pagefindFiles } from '../../../src/search/pagefind-index.ts';
import { buildSearchSite, NodeSearch } from '../../search/node-search.ts';
import { baseModel, only } from '../helpers.ts';

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
    const few = documents(1500);
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

  /** What a file that Pagefind has packed holds, behind its name. */
  const opened = (files: ReadonlyMap<string, Uint8Array>, name: string) =>
    gunzipSync(files.get(name) ?? Buffer.alloc(0)).subarray('pagefind_dcd'.length);
  /** The list of texts, and the name by which it is asked for. */
  const listOf = (files: ReadonlyMap<string, Uint8Array>) => {
    const entry = JSON.parse(Buffer.from(files.get(ENTRY_FILE) ?? []).toString());
    const { hash } = entry.languages.unknown;
    return { hash, list: readCbor(opened(files, `pagefind.${hash}.pf_meta`)) as unknown as List };
  };
  type List = [
    string,
    [record: string, length: number, group: string][],
    [string, string, chunk: string][],
  ];

  test.each([1, 8, 9, 100])('each of %d texts is named by its record', async (count) => {
    const files = await pagefindFiles(documents(count));
    const [, texts, chunks] = listOf(files).list;
    const ids = documents(count).map(({ meta }) => meta['record']);
    expect(texts.map(([record]) => record).sort()).toEqual(ids.sort());
    for (const [record, , group] of texts) {
      const held = JSON.parse(opened(files, `fragment/${group || record}.pf_fragment`).toString());
      expect((group ? held[record] : held).meta.record).toBe(record);
    }
    const left = [...files.keys()].filter((name) => name.startsWith('index/'));
    expect(chunks.map(([, , chunk]) => `index/${chunk}.pf_index`).sort()).toEqual(left);
    const fragments = new Set(texts.map(([record, , group]) => group || record));
    expect([...files.keys()].filter((name) => name.startsWith('fragment/'))).toHaveLength(
      fragments.size,
    );
  });

  test('its files tell in which texts a word stands, and neither where nor how often', async () => {
    const files = await pagefindFiles(
      documents(30).map((one) => ({ ...one, content: `漏水了，漏水${one.content}漏水` })),
    );
    const names = indexFiles(files);
    expect(names.length).toBeGreaterThan(0);
    const words = names.flatMap((name) => (readCbor(opened(files, name)) as unknown as Chunk)[0]);
    const leak = only(words.filter(([word]) => word === '漏水'));
    expect(leak[1]).toHaveLength(30);
    for (const [, texts] of words)
      for (const [, places] of texts) expect([[], [0]]).toContainEqual(places);
  });
  type Chunk = [[word: string, texts: [number, places: number[], beside: number[]][]][]];

  test('a text that changes changes the name of the list, and of no file of words that it is not in', async () => {
    const before = await pagefindFiles(documents(1000));
    const after = await pagefindFiles(
      documents(1000).with(7, { ...documentOf(7), content: '改了' }),
    );
    expect(listOf(after).hash).not.toBe(listOf(before).hash);
    const names = (files: ReadonlyMap<string, Uint8Array>) => new Set(indexFiles(files));
    expect(names(before).intersection(names(after)).size).toBeGreaterThan(0);
  });

  test('texts of two records of one id are none of an index', async () => {
    const twice = [documentOf(1), { ...documentOf(1), url: '/powers/other/' }];
    await expect(pagefindFiles(twice)).rejects.toThrow('x-1');
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
    const more = documents(1700).map((one, number) => ({
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

test('what is said like a name is not looked for in texts, where nothing is written as it is said', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mingze-said-'));
  try {
    const search = new NodeSearch(await buildSearchSite(baseModel(), folder));
    const said = await search.search('yejianshigongzaosheng');
    expect(said.results[0]?.record.id).toBe('bj-003');
    expect(said.withoutText).toBe(true);
    expect((await search.search('abcdefgh')).withoutText).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
});
