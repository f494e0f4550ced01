/** What a search must keep whatever is done to the ranking, over the example data. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/browser/search/answers.ts';
import { type Around, merge, type Result } from '../../src/browser/search/results.ts';
import { foundBy } from '../../src/search/found-by.ts';
import type { InstantIndex, InstantRecord } from '../../src/search/instant-format.ts';
import { instantIndex } from '../../src/search/instant-index.ts';
import { understandWith } from '../../src/search/query.ts';
import { Ranking } from '../../src/search/ranking.ts';
import { liftedBySituation } from '../../src/search/situation-lift.ts';
import { SituationSearch } from '../../src/search/situations.ts';
import { allSaid } from '../../src/search/word-files.ts';
import { readQueries } from '../bench/search/queries.ts';
import { districtToday } from '../data/district-today.ts';
import { root } from '../unit/helpers.ts';

const model = await districtToday();
const index = instantIndex(model);
const found = foundBy(model, index);
const queries = ['queries.csv', 'situations.csv'].flatMap((file) =>
  readQueries(path.join(root, 'tests/search', file)),
);

/** Asks with all words, as the search does before the full text. */
function asker(within: InstantIndex): (text: string, ids?: readonly string[]) => readonly Result[] {
  const ranking = new Ranking(within, { scope: found.scope, by: 'whole' });
  const situations = new SituationSearch(within, 'whole');
  const said = allSaid(within.records, found);
  ranking.hear(said);
  situations.hear(said);
  return (text, without = []) => {
    const query = understandWith(within, text);
    const found = ranking.rank(query).filter(({ record }) => !without.includes(record.id));
    const first = found.slice(0, 10).map(({ record }) => record);
    const lines = linesOf(within, first, (record) => situations.rank(record, query));
    const hits = liftedBySituation(found, ({ record }) => lines.get(record.id)?.told);
    const around: Around = {
      query,
      by: 'whole',
      held: ranking.held(query.core),
      lines,
      weightOf: (record) => ranking.weightOf(record),
    };
    return merge(hits, around);
  };
}

const asked = asker(index);
const answers = new Map<string, readonly Result[]>();
/** Asks of the lists as they are, each question once. */
function ask(text: string): readonly Result[] {
  const known = answers.get(text) ?? asked(text);
  answers.set(text, known);
  return known;
}
const firstOf = (results: readonly Result[]) => results[0]?.record.id ?? '';
const right = queries.filter(({ text, acceptable }) => acceptable.includes(firstOf(ask(text))));

describe('a frame laid round a query that is answered right keeps its answer', () => {
  test.each([
    ['请求政府解决', ''],
    ['咨询', '的政策'],
    ['未经业主同意', ''],
    ['', '，污染严重'],
    ['我想反映', '的问题，希望有关部门尽快处理'],
  ])('%s…%s', (before, after) => {
    // One in five, of every set: enough for a share.
    const some = right.filter((_, at) => at % 5 === 0);
    const kept = some.filter(({ text, acceptable }) =>
      acceptable.includes(firstOf(asked(`${before}${text}${after}`))),
    );
    expect(kept.length / some.length).toBeGreaterThanOrEqual(0.92);
  });
});

test('four thousand texts of another list change no first answer', () => {
  const duties = model.tables.duties;
  const others = Array.from({ length: 4_000 }, (_, at): InstantRecord => {
    const [one, two] = [duties[at % duties.length], duties[(at * 7 + 1) % duties.length]];
    const title = `对${one?.text.slice(0, 14)}和${two?.text.slice(0, 10)}的处罚`;
    return { id: `qt-${at}`, kind: 'others', title, url: '/' };
  });
  const more = asker({ ...index, records: [...index.records, ...others] });
  const some = queries.filter((_, at) => at % 8 === 0);
  const moved = some.filter(({ text }) => firstOf(more(text)) !== firstOf(ask(text)));
  expect(moved.map(({ text }) => text)).toEqual([]);
});

/** The sets that were written last, when the words were long chosen: nothing of them was looked at when the bounds were set. */
const isLast = ({ set }: { readonly set: string }) => set.startsWith('三');

test.each([
  ['what was asked before', (query: (typeof right)[number]) => !isLast(query), 0.1],
  ['what was written last', isLast, 0.135],
])('where the right records are missing, few wrong ones are sure: %s', (_what, of, most) => {
  const own = right.filter(of);
  expect(own.length).toBeGreaterThan(300);
  const sure = own.filter(({ text, acceptable }) => asked(text, acceptable)[0]?.sure === true);
  expect(sure.length / own.length).toBeLessThanOrEqual(most);
});

test('the order of the rows changes nothing', () => {
  const turned = asker({ ...index, records: index.records.toReversed() });
  const some = queries.filter((_, at) => at % 3 === 1);
  const moved = some.filter(({ text }) => firstOf(turned(text)) !== firstOf(ask(text)));
  expect(moved).toEqual([]);
});
