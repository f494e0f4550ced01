/** What is heard of situations file by file tells them as all that is said does. */
import { expect, test } from 'vitest';
import { SituationsHeard } from '../../../src/browser/search/situations-heard.ts';
import { foundBy } from '../../../src/search/found-by.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { situationCount } from '../../../src/search/places.ts';
import { understandWith } from '../../../src/search/query.ts';
import { SituationSearch } from '../../../src/search/situations.ts';
import { fromSent, openWords } from '../../../src/search/word-file.ts';
import { allHeard, allSaid, distinctOf, packWordFiles } from '../../../src/search/word-files.ts';
import { baseModel } from '../helpers.ts';

const index = instantIndex(baseModel());
const record = index.records.find(({ id }) => id === 'bj-001');
if (record === undefined) throw new Error('no matter');
const condition = '已过保修期';
const said = ['老房子', '住了十年', '住了', '十年老', 'k歌房', '漏', '老房子'];
const own = foundBy(baseModel(), index);
const found = { ...own, situations: new Map([['bj-001', new Map([[condition, said]])]]) };
const files = [...packWordFiles(allHeard(index, found)).texts.values()].map((text) =>
  openWords(fromSent(JSON.parse(text))),
);

function heardAll(): SituationsHeard {
  const heard = new SituationsHeard(index.records.map(situationCount), distinctOf(index.records));
  for (const file of files) heard.hear(file);
  return heard;
}

/** With every word as a text. */
function saidAll(): SituationSearch {
  const holders = [0, 1].map(
    (length) => new Map(files.flatMap((file) => file.holders[length] ?? [])),
  );
  const search = new SituationSearch(index, 'whole', { all: distinctOf(index.records), holders });
  search.hear(allSaid(index.records, found));
  return search;
}

test.each([
  '老房子漏水',
  '老房子 老房子住了十年',
  '住了十年的老房子',
  'k歌房漏水',
  '老房',
  '房子住了十',
  '漏',
  '水',
])('of %s', (typed) => {
  const query = understandWith({ ...index, synonyms: [] }, typed);
  const { told, situations } = heardAll().rank(record, index.records.indexOf(record), query);
  const whole = saidAll().rank(record, query);
  expect(told).toBeCloseTo(whole.told ?? Number.NaN, 9);
  expect(situations).toEqual(whole.situations);
});

test('longer words are told by marks, each as often as it is said, and the others as texts', () => {
  expect(files.flatMap(({ wordMarks }) => wordMarks)).toHaveLength(4);
  expect(files.flatMap(({ words }) => words.map(([word]) => word)).sort()).toEqual(
    ['k歌房', '住了', '漏'].sort(),
  );
});
