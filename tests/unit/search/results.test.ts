import { describe, expect, test } from 'vitest';
import { type Around, isInNoList, merge } from '../../../src/browser/search/results.ts';
import type { Hit } from '../../../src/search/hit.ts';
import type { InstantRecord } from '../../../src/search/instant-format.ts';
import { searchKinds } from '../../../src/search/kinds.ts';
import { understand } from '../../../src/search/query.ts';

/** As the definitions of the lists have it. */
const weightOf = ({ kind }: { readonly kind: string }): number =>
  searchKinds.find(([name]) => name === kind)?.[2] ?? Number.NaN;

function record(id: string, lead: number, kind = 'boundary-items'): InstantRecord {
  return { id, kind, title: id, url: `/${id}/`, branches: [{ leads: [lead] }] };
}

const hit = (id: string, score: number, lead = 0): Hit => ({ record: record(id, lead), score });

/** A query of which every record holds all, or as much as is said. */
const around = (share = 1, more: Partial<Around> = {}): Around => ({
  query: understand('楼上漏水泡了墙', { synonyms: [], streets: [] }),
  by: 'whole',
  held: () => ({ characters: share, pairs: share, known: share, strange: 0 }),
  weightOf,
  ...more,
});
const shown = (hits: Hit[], about: Around = around()) =>
  merge(hits, about).map(({ record: { id }, sure }) => `${id} ${sure ? '是' : '近'}`);

describe('what is sure', () => {
  test('a good answer far ahead of another lead is', () => {
    expect(shown([hit('bj-001', 30), hit('bj-002', 12, 1)])).toEqual(['bj-001 是', 'bj-002 近']);
  });

  test('the same answer close to another lead is not', () => {
    expect(shown([hit('bj-001', 30), hit('bj-002', 29.9, 1)])).toEqual(['bj-001 近', 'bj-002 近']);
  });

  test('answers with the same lead do not make each other doubtful', () => {
    expect(shown([hit('bj-001', 30), hit('bj-002', 29.9), hit('bj-003', 12, 1)])).toEqual([
      'bj-001 是',
      'bj-002 是',
      'bj-003 近',
    ]);
  });

  test('of two with a lead in common, but whose cards name different bodies first, neither is', () => {
    const hits = [hit('bj-001', 30), hit('bj-002', 29.9)];
    const lines = (...bodies: string[]) =>
      new Map(bodies.map((body, at) => [`bj-00${at + 1}`, { bodies: [body], told: 10, doors: 1 }]));
    expect(shown(hits, around(1, { lines: lines('a', 'b') }))).toEqual(['bj-001 近', 'bj-002 近']);
    expect(shown(hits, around(1, { lines: lines('a', 'a') }))[0]).toBe('bj-001 是');
  });

  test('one that holds little of the query is not', () => {
    expect(shown([hit('bj-001', 9)], around(0.3))).toEqual(['bj-001 近']);
  });

  test('what the layer itself is sure of stays so', () => {
    expect(shown([{ ...hit('bj-001', 1), sure: true }], around(0))).toEqual(['bj-001 是']);
  });

  test('nothing after a near result is', () => {
    const hits = [
      hit('bj-001', 30, 1),
      hit('bj-002', 29.9, 2),
      { ...hit('bj-003', 5), sure: true },
    ];
    expect(shown(hits)).toEqual(['bj-001 近', 'bj-002 近', 'bj-003 近']);
  });
});

describe('what no list has', () => {
  const none = (hits: Hit[], share: number) =>
    isInNoList(merge(hits, around(share)), around(share));

  test('is said of a query that nothing holds much of', () => {
    expect(none([hit('bj-001', 6), hit('bj-002', 5.9, 1)], 0.15)).toBe(true);
    expect(none([], 0)).toBe(true);
  });

  test('is not said of an answer that holds most of it', () => {
    expect(none([hit('bj-001', 30), hit('bj-002', 29.9, 1)], 0.9)).toBe(false);
  });
});

describe('the full text', () => {
  const law = record('fl-1', 0, 'laws');
  const withText = (id: string, share: number, whole: boolean) =>
    around(0.5, { text: new Map([[id, { share, whole, ...(whole ? { passage: '漏水' } : {}) }]]) });

  test('brings in what only it knows, where enough of the query stands in it', () => {
    const found = (share: number) =>
      merge([], { ...withText('fl-1', share, false), recordOf: () => law }).length;
    expect([found(0.8), found(0.1)]).toEqual([1, 0]);
  });

  test('puts first, and as sure, what holds the query word for word', () => {
    const hits = [hit('bj-001', 20), hit('bj-002', 8, 1)];
    expect(shown(hits, withText('bj-002', 1, true))[0]).toBe('bj-002 是');
  });

  test('moves little where it holds but a part', () => {
    const hits = [hit('bj-001', 20), hit('bj-002', 15, 1)];
    expect(shown(hits, withText('bj-002', 1, false))[0]).toMatch(/^bj-001/);
  });
});
