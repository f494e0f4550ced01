import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { Model } from '../../../src/model/model.ts';
import { SEARCH_FORMAT } from '../../../src/search/format.ts';
import {
  type FirstFile,
  joinRest,
  mostOfFirst,
  packFirst,
  packRest,
  unpackFirst,
} from '../../../src/search/instant-files.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { digestOf } from '../../../src/search/marks.ts';
import type { RestFile } from '../../../src/search/rest-file.ts';
import { fittingAmount, searchFiles } from '../../../src/search/search-files.ts';
import { answerSentences } from '../../../src/words/text.ts';
import { baseModel, checkEdited, TODAY } from '../helpers.ts';

const model = baseModel();
const index = instantIndex(model);
const viaJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const first = unpackFirst(viaJson(packFirst(index, 'a')));
const rest = viaJson(packRest(index, 'a'));
const joined = joinRest(first, rest);

test('the search finds its files, those of the index made from one state of the data', () => {
  const files = new Map([...searchFiles(model)].map((file) => [file.path, JSON.parse(file.body)]));
  const cards = [...files.keys()].filter((path) => path.startsWith('search/cards/'));
  const words = [...files.keys()].filter((path) => path.startsWith('search/words/'));
  const texts = [...files.keys()].filter((path) => /^search\/(?:pairs|texts)\//.test(path));
  const letters = [...files.keys()].filter((path) => path.startsWith('search/emergency-letters/'));
  for (const some of [cards, words, texts, letters]) expect(some.length).toBeGreaterThan(1);
  expect([...files.keys()]).toEqual([
    'search/instant.json',
    'search/words.json',
    ...words,
    ...cards,
    'search/state.json',
    'search/called/0.json',
    'search/called/1.json',
    'search/where.json',
    'search/emergencies.json',
    'search/emergency-not.json',
    'search/emergency-kinds.json',
    'search/emergency-nets.json',
    ...letters,
    'search/variants.json',
    'search/pinyin.json',
    'search/fulltext.json',
    ...texts,
  ]);
  const [one, two]: [FirstFile, RestFile] = [
    files.get('search/instant.json'),
    files.get('search/words.json'),
  ];
  expect(one.state).toMatch(/^[\da-f]{12}$/);
  expect(two.state).toBe(one.state);
  // The other files say nothing of a state, so that those stay as they are in which nothing changed: their digests do.
  const digest = (path: string) => digestOf(JSON.stringify(files.get(path)));
  const whole = words.filter((path) => !path.includes('-'));
  expect(two.words.digests).toBe(whole.map(digest).join(''));
  expect(two.cards).toBe(cards.map(digest).join(''));
  expect(files.get('search/state.json')).toEqual({
    format: SEARCH_FORMAT,
    district: { code: '370799', hotline: '12345', name: '示例区' },
    state: one.state,
    updatedOn: model.figures.updatedOn,
    built: model.today,
    rebuiltWithin: 3,
    where: { script: '/search/where.js', file: '/search/where.json' },
    called: { before: '/search/called/', files: 2 },
  });
});

const sorted = (records: typeof index.records) =>
  records.toSorted((left, right) => (left.id < right.id ? -1 : 1));

test('both files together say all that the index says', () => {
  expect(sorted(joined.records)).toEqual(viaJson(sorted(index.records)));
  expect({ ...joined, records: [] }).toEqual(viaJson({ ...index, records: [] }));
});

describe('the first file of lists that are too long for it', () => {
  const bytesOf = (amount: number) =>
    gzipSync(JSON.stringify(packFirst(index, 'a', amount))).length;
  const fewest = bytesOf(0);
  const most = bytesOf(mostOfFirst(index));

  test.each([0.1, 0.3, 0.5, 0.7, 0.9, 1])('holds what fits into %d of its bytes', (part) => {
    const bytes = fewest + (most - fewest) * part;
    const amount = fittingAmount(index, 'a', bytes);
    expect(bytesOf(amount)).toBeLessThanOrEqual(bytes);
    if (part < 1) expect(bytesOf(amount + 1)).toBeGreaterThan(bytes);
    else expect(amount).toBe(mostOfFirst(index));
  });

  test.each([0, 1, 5, 50])(
    'leaves the rest to the second file, whole, whatever its amount: %d',
    (amount) => {
      const [less, more] = [
        unpackFirst(viaJson(packFirst(index, 'a', amount))),
        viaJson(packRest(index, 'a', amount)),
      ];
      const again = joinRest(less, more);
      expect(sorted(again.records)).toEqual(viaJson(sorted(index.records)));
      const brought = less.records.filter(({ kind }) => kind !== 'bodies');
      expect(brought).toHaveLength(Math.min(amount, mostOfFirst(index) / 4));
    },
  );

  test('brings every record before a second wording of any', () => {
    const records = mostOfFirst(index) / 4;
    const counts = unpackFirst(packFirst(index, 'a', records + 1))
      .records.filter(({ kind }) => kind !== 'bodies')
      .map(({ aliases = [] }) => aliases.length);
    expect(counts).toHaveLength(records);
    expect(counts.filter((count) => count > 0)).toHaveLength(1);
  });
});

describe('the first file', () => {
  test('answers with the same branches, but for who helps', () => {
    const branches = (of: typeof index) => of.records.find(({ id }) => id === 'bj-001')?.branches;
    const all = branches(index) ?? [];
    const led = all.map(({ condition, leads, others }) => ({ condition, leads, others }));
    expect(branches(first)).toEqual(viaJson(led));
    expect(all.some(({ helpers }) => helpers !== undefined)).toBe(true);
    expect(branches(joined)).toEqual(viaJson(all));
  });

  test('brings the first wordings of a record, the other file the rest', () => {
    const long = index.records.find(
      ({ kind, aliases = [] }) => kind !== 'bodies' && aliases.length > 3,
    );
    const aliases = first.records.find(({ id }) => id === long?.id)?.aliases;
    expect(aliases).toEqual(long?.aliases?.slice(0, 3));
  });

  test('names the signposts, the other file says where they lead', () => {
    const says = ({ records }: typeof index) => records.find(({ id }) => id === 'zy-001')?.says;
    expect(first.records.some(({ id }) => id === 'zy-001')).toBe(true);
    expect(says(first)).toBeUndefined();
    expect(says(joined)).toContain('12378');
  });

  test('leaves out rulings, which are seldom the answer', () => {
    expect(first.records.some(({ kind }) => kind === 'rulings')).toBe(false);
    expect(rest.records.some(({ kind }) => kind === 'rulings')).toBe(true);
  });
});

test('those who each answer for a part of their own travel as what they are, and others who lead need no word', () => {
  const each = ['zr-bj003-01', 'zr-bj003-02'].map((id) => ({
    file: 'duties.csv',
    ...(id === 'zr-bj003-01'
      ? { from: '日常监管,区住建局,双牵头', to: '日常监管,区住建局,各负其责' }
      : { from: '日常监管,区环境分局,双牵头', to: '日常监管,区环境分局,各负其责' }),
  }));
  const { problems, tables } = checkEdited(...each);
  expect(problems.map(sentence)).toEqual([]);
  if (tables === undefined) throw new Error('the parallel duties do not pass the check');
  const parallel = new Model(tables, TODAY);
  const item = parallel.items.get('bj-003');
  const nameOf = (id: string) => parallel.bodies.get(id).short;
  expect(answerSentences(parallel.items.branches(item), nameOf).join('')).toContain(
    '由区住建局、区环境分局各自负责',
  );
  const told = ({ records }: Pick<typeof index, 'records'>) =>
    records
      .find(({ id }) => id === 'bj-003')
      ?.branches?.map(({ leads, called }) => [leads.length, called]);
  const sent = told(unpackFirst(viaJson(packFirst(instantIndex(parallel), 'a'))));
  expect(sent).toEqual(told(instantIndex(parallel)));
  expect(Object.values(sent?.[0]?.[1] ?? {})).toEqual(['各负其责', '各负其责']);
  expect(told(first)?.[0]).toEqual([2, undefined]);
});
