import { expect, test } from 'vitest';
import { csvFiles } from '../../../src/emit/csv.ts';
import { campaignCountsOf } from '../../../src/measures/campaigns.ts';
import { topics } from '../../../src/tables/measures.ts';
import { recount } from '../../site/campaign-recount.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const files = new Map([...csvFiles(model)].map(({ path, body }) => [path, String(body)]));
const rule = { clusterWithin: 370, clusterCases: 2, clusterCasesAnywhere: 2 };
const counts = campaignCountsOf(rule);
const ids = Object.keys(topics.campaigns.measures) as (keyof typeof counts)[];

test('every figure is what the published files say when they are counted another way', () => {
  const again = recount((table) => files.get(`data/${table}.csv`) ?? '', model.today, rule);
  expect([...again.keys()]).toEqual(ids);
  for (const id of ids) {
    const { value, of, rows } = counts[id](model).total;
    const expected = again.get(id);
    expect({ value, of, rows: rows.toSorted() }, id).toEqual({
      ...{ of: undefined, ...expected },
      rows: expected?.rows.toSorted(),
    });
  }
});

test('the campaigns of the district', () => {
  expect(Object.fromEntries(ids.map((id) => [id, counts[id](model).total.value]))).toEqual({
    'campaign-count': 3,
    'campaign-open': 1,
    'campaign-ended': 2,
    'campaign-goals-reached': 50,
    'campaign-measures': 9,
    'campaign-measures-done': 6,
    'campaign-measures-in-time': 50,
    'campaign-measures-overdue': 1,
    'campaign-start-days': 16,
    'campaign-days': 101,
    'campaign-clusters': 2,
    'campaign-clusters-unanswered': 1,
  });
});

test('whoever owes what is past its day is told apart', () => {
  const { parts } = counts['campaign-measures-overdue'](model);
  expect([...(parts ?? [])]).toEqual([['qy-gongdian', { value: 1, rows: ['cs-2026-001-02'] }]]);
  const inTime = counts['campaign-measures-in-time'](model).parts;
  expect(inTime?.get('bm-zhujian')).toEqual({
    ...{ value: 100, of: 2 },
    rows: ['cs-2026-001-01', 'cs-2025-001-01'],
  });
  expect(inTime?.get('jd-jiedao')).toBeUndefined();
});
