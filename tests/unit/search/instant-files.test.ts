import { describe, expect, test } from 'vitest';
import {
  type FirstFile,
  joinRest,
  packFirst,
  packRest,
  type RestFile,
  unpackFirst,
} from '../../../src/search/instant-files.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const index = instantIndex(model);
const viaJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const first = unpackFirst(viaJson(packFirst(index, 'a')));
const rest = viaJson(packRest({ index, words: model.searchWords }, 'a'));
const joined = joinRest(first, rest);

test('the search finds four files, the first two made from one state of the data', () => {
  const files = new Map([...searchFiles(model)].map((file) => [file.path, JSON.parse(file.body)]));
  expect([...files.keys()]).toEqual([
    'search/instant.json',
    'search/words.json',
    'search/variants.json',
    'search/pinyin.json',
  ]);
  const [one, two]: [FirstFile, RestFile] = [
    files.get('search/instant.json'),
    files.get('search/words.json'),
  ];
  expect(one.state).toMatch(/^[\da-f]{12}$/);
  expect(two.state).toBe(one.state);
});

test('both files together say all that the index says', () => {
  const sorted = (records: typeof index.records) =>
    records.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  expect(sorted(joined.index.records)).toEqual(viaJson(sorted(index.records)));
  expect({ ...joined.index, records: [] }).toEqual(viaJson({ ...index, records: [] }));
  expect(joined.words).toEqual(model.searchWords);
});

describe('the first file', () => {
  test('answers with the same branches', () => {
    const branches = (of: typeof index) => of.records.find(({ id }) => id === 'bj-001')?.branches;
    expect(branches(first)).toEqual(viaJson(branches(index)));
    expect(branches(first)).not.toEqual([]);
  });

  test('brings the first wordings of a record, the other file the rest', () => {
    const long = index.records.find(
      ({ kind, aliases = [] }) => kind !== 'bodies' && aliases.length > 3,
    );
    const aliases = first.records.find(({ id }) => id === long?.id)?.aliases;
    expect(aliases).toEqual(long?.aliases?.slice(0, 3));
  });

  test('says one sentence of a signpost', () => {
    for (const { says } of first.records)
      if (says !== undefined) expect(says).toMatch(/^[^。]*。?$/);
  });

  test('leaves out rulings, which are seldom the answer', () => {
    expect(first.records.some(({ kind }) => kind === 'rulings')).toBe(false);
    expect(rest.records.some(({ kind }) => kind === 'rulings')).toBe(true);
  });
});
