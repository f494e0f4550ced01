import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/search/browser/results.ts';
import type { FullTextScore } from '../../../src/search/fulltext-scores.ts';
import type { InstantRecord } from '../../../src/search/instant-format.ts';
import type { Hit } from '../../../src/search/instant-search.ts';

function record(id: string, lead: number, kind = 'boundary-items'): InstantRecord {
  return { id, kind, title: id, url: `/${id}/`, branches: [{ leads: [lead] }] };
}

const hit = (id: string, score: number, lead = 0): Hit => ({
  record: record(id, lead),
  score,
  wording: id,
});
const none = () => undefined;
const shown = (hits: Hit[], scores?: Map<string, FullTextScore>) =>
  merge(hits, scores, none).map(({ record: { id }, sure }) => `${id} ${sure ? '是' : '近'}`);

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

describe('the full text', () => {
  test('moves the instant answers', () => {
    const scores = new Map([['bj-002', { added: 0.5, share: 1 }]]);
    expect(shown([hit('bj-001', 0.6), hit('bj-002', 0.5, 1)], scores)[0]).toMatch(/^bj-002/);
  });

  test('brings in what only it knows, where enough of the query stands in it', () => {
    const law = record('fl-1', 0, 'laws');
    const found = (share: number) =>
      merge([], new Map([['fl-1', { added: 0.1, share }]]), () => law).map(
        (result) => result.record.id,
      );
    expect(found(0.8)).toEqual(['fl-1']);
    expect(found(0.1)).toEqual([]);
  });

  test('adds less to a ruling than to a matter', () => {
    const ruling = { ...hit('cd-001', 0.5), record: record('cd-001', 0, 'rulings') };
    const scores = new Map(
      ['cd-001', 'bj-001'].map((id) => [id, { added: 0.4, share: 1 }] as const),
    );
    expect(shown([ruling, hit('bj-001', 0.5, 1)], scores)[0]).toMatch(/^bj-001/);
  });
});
