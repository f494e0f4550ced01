import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFiles } from '../../../src/emit/csv.ts';
import { type Cluster, type ClusterRule, clustersOf } from '../../../src/model/clusters.ts';
import { Model } from '../../../src/model/model.ts';
import { type Campaign, type HotlineCase, tables } from '../../../src/tables/index.ts';
import { clusterLines } from '../../site/cluster-recount.ts';
import { districtModel } from '../district.ts';
import { runs } from '../property.ts';

const district = districtModel();
const [someCase] = district.tables['hotline-cases'];
const [someCampaign] = district.tables.campaigns;
if (someCase === undefined || someCampaign === undefined) throw new Error('the district has both');

const rule: ClusterRule = { clusterWithin: 30, clusterCases: 3, clusterCasesAnywhere: 5 };

/** A case of one matter on a day of 2026, in a street or in none. */
const caseOn = (no: number, day: string, street?: string, items = ['bj-050']): HotlineCase => ({
  ...someCase,
  ...{ id: `rx-2026-9${String(no).padStart(2, '0')}`, received: `2026-${day}`, street, items },
});

const daysOf = (street: string | undefined, ...days: string[]) =>
  days.map((day, index) => caseOn(index + 1, day, street));

function modelWith(cases: readonly HotlineCase[], campaigns: readonly Campaign[] = []): Model {
  return new Model(
    { ...district.tables, 'hotline-cases': [...cases], campaigns: [...campaigns] },
    '2026-11-28',
  );
}

function found(cases: readonly HotlineCase[], campaigns: readonly Campaign[] = []): Cluster[] {
  const model = modelWith(cases, campaigns);
  return clustersOf(model.tables, model.campaigns, rule);
}

const told = (clusters: readonly Cluster[]) =>
  clusters.map(({ id, from, to, cases }) => [id, from, to, cases.length]);

describe('cases of one matter in one street', () => {
  test('are a cluster when enough of them came in within the days, first and last counted', () => {
    expect(told(found(daysOf('jd-hexi', '03-01', '03-10', '03-30')))).toEqual([
      ['bj-050_jd-hexi_2026-03-01', '2026-03-01', '2026-03-30', 3],
    ]);
    expect(found(daysOf('jd-hexi', '03-01', '03-10', '03-31'))).toEqual([]);
    expect(found(daysOf('jd-hexi', '03-01', '03-10'))).toEqual([]);
  });

  test('that came in so close again and again are one cluster while two have a case in common', () => {
    const often = ['03-01', '03-20', '03-25', '04-15', '04-20'];
    expect(told(found(daysOf('jd-hexi', ...often)))).toEqual([
      ['bj-050_jd-hexi_2026-03-01', '2026-03-01', '2026-04-20', 5],
    ]);
    const apart = ['03-01', '03-02', '03-03', '03-20', '05-01', '05-02', '05-03'];
    expect(told(found(daysOf('jd-hexi', ...apart))).map(([id]) => id)).toEqual([
      'bj-050_jd-hexi_2026-05-01',
      'bj-050_jd-hexi_2026-03-01',
    ]);
  });

  test('do not count where they happened elsewhere, or are about another thing', () => {
    const mixed = [
      caseOn(1, '03-01', 'jd-hexi'),
      caseOn(2, '03-02', 'jd-nanhu'),
      caseOn(3, '03-03', 'jd-hexi', ['bj-049']),
      caseOn(4, '03-04', 'jd-hexi'),
    ];
    expect(found(mixed)).toEqual([]);
  });
});

test('cases wherever they are need to be more, and those of one street are left to it', () => {
  const streets = ['jd-hexi', 'jd-nanhu', undefined, 'jd-hexi', 'jd-qiaotou'];
  const cases = streets.map((street, index) => caseOn(index + 1, `03-0${index + 1}`, street));
  expect(told(found(cases))).toEqual([['bj-050_all_2026-03-01', '2026-03-01', '2026-03-05', 5]]);
  expect(found(cases.slice(1))).toEqual([]);
  const here = daysOf('jd-hexi', '03-01', '03-02', '03-03', '03-04', '03-05');
  expect(found(here).map(({ street }) => street)).toEqual(['jd-hexi']);
});

describe('a campaign took a cluster up', () => {
  const cases = daysOf('jd-hexi', '03-01', '03-10', '03-20');
  const answering = (campaign: Partial<Campaign>) =>
    found(cases, [{ ...someCampaign, items: ['bj-050'], cases: [], streets: [], ...campaign }]).map(
      ({ campaigns }) => campaigns.length,
    );

  test('when it names one of its cases, whenever it began', () => {
    expect(answering({ cases: ['rx-2026-902'], start: '2026-06-01' })).toEqual([1]);
    expect(answering({ cases: ['rx-2026-999'], start: '2026-06-01' })).toEqual([0]);
  });

  test('when it was at work on the matter there as the last case came in', () => {
    expect(answering({ start: '2026-03-20', end: undefined })).toEqual([1]);
    expect(answering({ start: '2026-03-21', end: undefined })).toEqual([0]);
    expect(answering({ start: '2026-01-01', end: '2026-03-20' })).toEqual([1]);
    expect(answering({ start: '2026-01-01', end: '2026-03-19' })).toEqual([0]);
    expect(answering({ start: '2026-01-01', streets: ['jd-nanhu'] })).toEqual([0]);
    expect(answering({ start: '2026-01-01', items: ['bj-049'] })).toEqual([0]);
  });
});

/** The clusters of a model as lines, and the same found again from its published files. */
function bothWays(model: Model, by: ClusterRule): [string[], string[]] {
  const read = [tables['hotline-cases'], tables.campaigns];
  const files = new Map([...csvFiles(model, read)].map(({ path, body }) => [path, String(body)]));
  const csv = (name: string) => files.get(`data/${name}.csv`) ?? expect.fail(`no ${name}`);
  const lines = clustersOf(model.tables, model.campaigns, by).map((cluster) => {
    const ids = (rows: readonly { readonly id: string }[]) =>
      rows
        .map(({ id }) => id)
        .toSorted()
        .join(';');
    return [cluster.item, cluster.street ?? '', ids(cluster.cases), ids(cluster.campaigns)].join(
      ' ',
    );
  });
  return [lines.toSorted(), clusterLines(csv('hotline-cases'), csv('campaigns'), by)];
}

test('whoever counts the published cases again finds the same clusters', () => {
  const by = { clusterWithin: 370, clusterCases: 2, clusterCasesAnywhere: 2 };
  const [lines, again] = bothWays(district, by);
  expect(again.length).toBeGreaterThan(1);
  expect(lines).toEqual(again);
});

test('so does whoever counts any other cases', () => {
  const day = fc.integer({ min: 0, max: 120 });
  const one = fc.record({
    received: day.map((n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(5, 10)),
    street: fc.constantFrom(undefined, 'jd-hexi', 'jd-nanhu'),
    items: fc.subarray(['bj-049', 'bj-050']),
  });
  const small = fc.record({
    clusterWithin: fc.integer({ min: 1, max: 40 }),
    clusterCases: fc.integer({ min: 1, max: 4 }),
    clusterCasesAnywhere: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 24 }), small, (rows, by) => {
      const cases = rows.map(({ received, street, items }, index) =>
        caseOn(index, received, street, items),
      );
      const [lines, again] = bothWays(modelWith(cases, district.tables.campaigns), by);
      expect(lines).toEqual(again);
    }),
    runs(30),
  );
});
