import { describe, expect, test } from 'vitest';
import { type Added, merge } from '../../../src/browser/search/results.ts';
import type { InstantRecord } from '../../../src/search/instant-format.ts';
import type { Hit } from '../../../src/search/instant-search.ts';
import { searchKinds } from '../../../src/search/kinds.ts';

/** As the definitions of the lists have it. */
const weightOf = ({ kind }: { readonly kind: string }): number =>
  searchKinds.find(([name]) => name === kind)?.[2] ?? Number.NaN;

function record(id: string, lead: number, kind = 'boundary-items'): InstantRecord {
  return { id, kind, title: id, url: `/${id}/`, branches: [{ leads: [lead] }] };
}

const hit = (id: string, score: number, lead = 0): Hit => ({
  record: record(id, lead),
  score,
  wording: id,
});
const none = () => undefined;
const shown = (hits: Hit[], added: Added = {}) =>
  merge(hits, added, none, weightOf).map(
    ({ record: { id }, sure }) => `${id} ${sure ? '是' : '近'}`,
  );

describe('what is sure', () => {
  test('a good answer far ahead of another lead is', () => {
    expect(shown([hit('bj-001', 1), hit('bj-002', 0.3, 1)])).toEqual(['bj-001 是', 'bj-002 近']);
  });

  test('the same answer close to another lead is not', () => {
    expect(shown([hit('bj-001', 0.8), hit('bj-002', 0.79, 1)])).toEqual(['bj-001 近', 'bj-002 近']);
  });

  test('answers with the same lead do not make each other doubtful', () => {
    expect(shown([hit('bj-001', 0.8), hit('bj-002', 0.79), hit('bj-003', 0.2, 1)])).toEqual([
      'bj-001 是',
      'bj-002 是',
      'bj-003 近',
    ]);
  });

  test('a faint likeness alone is not', () => {
    expect(shown([hit('bj-001', 0.3)])).toEqual(['bj-001 近']);
  });

  test('what the layer itself is sure of stays so', () => {
    expect(shown([{ ...hit('bj-001', 0.1), sure: true }])).toEqual(['bj-001 是']);
  });

  test('nothing after a near result is', () => {
    const hits = [
      hit('bj-001', 0.9, 1),
      hit('bj-002', 0.89, 2),
      { ...hit('bj-003', 0.5), sure: true },
    ];
    expect(shown(hits)).toEqual(['bj-001 近', 'bj-002 近', 'bj-003 近']);
  });
});

describe('the words people use', () => {
  test('move the instant answers', () => {
    const words = new Map([['bj-002', 0.5]]);
    expect(shown([hit('bj-001', 0.6), hit('bj-002', 0.5, 1)], { words })[0]).toMatch(/^bj-002/);
  });

  test('bring in a record that none of its own wordings brought up, where they say enough', () => {
    const other = record('bj-009', 0);
    const found = (score: number) =>
      merge([], { words: new Map([['bj-009', score]]) }, () => other, weightOf).length;
    expect([found(0.3), found(0.05)]).toEqual([1, 0]);
  });

  test('add less to a ruling than to a matter', () => {
    const ruling = { ...hit('cd-001', 0.5), record: record('cd-001', 0, 'rulings') };
    const words = new Map([
      ['cd-001', 0.4],
      ['bj-001', 0.4],
    ]);
    expect(shown([ruling, hit('bj-001', 0.5, 1)], { words })[0]).toMatch(/^bj-001/);
  });
});

describe('the full text', () => {
  const law = record('fl-1', 0, 'laws');

  test('brings in what only it knows, where enough of the query stands in it', () => {
    const found = (share: number) =>
      merge([], { text: new Map([['fl-1', { share, whole: false }]]) }, () => law, weightOf).length;
    expect([found(0.8), found(0.1)]).toEqual([1, 0]);
  });

  test('puts first, and as sure, what holds the query word for word', () => {
    const text = new Map([['bj-002', { share: 1, whole: true }]]);
    expect(shown([hit('bj-001', 0.8), hit('bj-002', 0.3, 1)], { text })[0]).toBe('bj-002 是');
  });

  test('moves little where it holds but a part', () => {
    const text = new Map([['bj-002', { share: 1, whole: false }]]);
    expect(shown([hit('bj-001', 0.8), hit('bj-002', 0.6, 1)], { text })[0]).toMatch(/^bj-001/);
  });
});
