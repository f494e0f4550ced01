/** The figures of a district's campaigns and the clusters of its hotline cases, counted again from its published files. */
import { expect, test } from 'vitest';
import { localToday } from '../../src/dates/local-today.ts';
import { csvFiles } from '../../src/emit/csv.ts';
import { counted } from '../../src/measures/measures.ts';
import { clustersOf } from '../../src/model/clusters.ts';
import { settings } from '../../src/site/settings.ts';
import type { MeasureId } from '../../src/tables/measures.ts';
import { recount } from '../site/campaign-recount.ts';
import { clusterLines } from '../site/cluster-recount.ts';
import { districtToday } from './district-today.ts';

const today = localToday();
const model = await districtToday();
const files = new Map([...csvFiles(model)].map(({ path, body }) => [path, String(body)]));
const csv = (table: string) => files.get(`data/${table}.csv`) ?? '';

test('every figure is what the published files say when they are counted another way', () => {
  for (const [id, { value, of, rows }] of recount(csv, today, settings.policy)) {
    const { total } = counted(model, id as MeasureId);
    expect([total.value, total.of, total.rows.toSorted()], id).toEqual([
      value,
      of,
      rows.toSorted(),
    ]);
  }
});

test('every cluster is found again, with the campaigns that took it up', () => {
  const ids = (rows: readonly { readonly id: string }[]) =>
    rows
      .map(({ id }) => id)
      .toSorted()
      .join(';');
  const lines = clustersOf(model.tables, model.campaigns, settings.policy).map(
    ({ item, street = '', cases, campaigns }) =>
      [item, street, ids(cases), ids(campaigns)].join(' '),
  );
  expect(lines.toSorted()).toEqual(
    clusterLines(csv('hotline-cases'), csv('campaigns'), settings.policy),
  );
});
