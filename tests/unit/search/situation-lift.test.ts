import { expect, test } from 'vitest';
import type { Hit } from '../../../src/search/hit.ts';
import { liftedBySituation } from '../../../src/search/situation-lift.ts';

const hit = (id: string, score: number): Hit => ({
  record: { id, kind: 'boundary-items', title: id, url: `/${id}/` },
  score,
});

/** The order of records of which one is told so much. */
const order = (hits: Hit[], told: Readonly<Record<string, number>>) =>
  liftedBySituation(hits, ({ record: { id } }) => told[id]).map(({ record: { id } }) => id);

test('of two records close together the one comes first of whose situation more is told', () => {
  const hits = [hit('bj-001', 10), hit('bj-002', 9.8)];
  expect(order(hits, { 'bj-001': 2, 'bj-002': 9 })).toEqual(['bj-002', 'bj-001']);
  expect(order(hits, { 'bj-001': 9, 'bj-002': 2 })).toEqual(['bj-001', 'bj-002']);
});

test('a record far ahead stays so, whatever is told of the situations of others', () => {
  const hits = [hit('bj-001', 15), hit('bj-002', 9.8)];
  expect(order(hits, { 'bj-001': 0, 'bj-002': 12 })).toEqual(['bj-001', 'bj-002']);
});

test('a record without situations is neither put forward nor back for that', () => {
  const hits = [hit('sd-001', 10), hit('bj-001', 9.8)];
  expect(order(hits, { 'bj-001': 12 })).toEqual(['sd-001', 'bj-001']);
  expect(order(hits, {})).toEqual(['sd-001', 'bj-001']);
});
