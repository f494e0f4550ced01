/** Which of the sure answers count as wrong, by record, by body and by door. */
import { describe, expect, test } from 'vitest';
import { type Answer, measure } from '../../bench/search/metrics.ts';
import type { BenchQuery } from '../../bench/search/queries.ts';

const asked = (bodies: readonly string[] = []): BenchQuery => ({
  text: '一句话',
  acceptable: ['bj-001'],
  leads: [],
  bodies,
  outside: false,
  set: '全部',
});

/** A sure answer with the cards of two matters: the right one comes first, or after the wrong one. */
const answered = (ids: readonly string[], first: string, rightDoor = 'bm-dui'): Answer => ({
  ids,
  sure: true,
  leads: [],
  first: [first],
  none: false,
  doors: new Map([
    ['bj-001', [rightDoor]],
    ['bj-002', [first]],
  ]),
});
const RIGHT = ['bj-001', 'bj-002'];
const WRONG = ['bj-002', 'bj-001'];

describe('a sure answer', () => {
  test.each([
    ['the right record and body', RIGHT, 'bm-dui', [0, 0, 0, 0]],
    ['the right record, another body', RIGHT, 'bm-cuo', [0, 0, 1, 0]],
    ['another record, the right body', WRONG, 'bm-dui', [0, 1, 0, 0]],
    ['another record and body', WRONG, 'bm-cuo', [1, 1, 1, 1]],
  ])('whose body is expected: %s', (_what, ids, first, expected) => {
    const { sureWrong, wrongRecord, wrongBody, wrongDoor } = measure([
      [asked(['bm-dui']), answered(ids, first)],
    ]);
    expect([sureWrong, wrongRecord, wrongBody, wrongDoor]).toEqual(expected);
  });

  test('is held to the expected body, not to the first line of the right card', () => {
    const pair = [asked(['bm-dui']), answered(WRONG, 'bm-cuo', 'bm-cuo')] as const;
    expect(measure([pair]).wrongDoor).toBe(1);
  });

  test.each([
    ['the same as on the right card', 'bm-dui', 0],
    ['another one', 'bm-cuo', 1],
  ])('of which no body is expected has the wrong door by the cards: %s', (_what, first, wrong) => {
    const metrics = measure([[asked(), answered(WRONG, first)]]);
    expect(metrics).toMatchObject({ sureWrong: 1, wrongDoor: wrong, wrongBody: undefined });
  });
});

test('only queries that say who acts first are counted by body', () => {
  const { firstBody, wrongBody } = measure([
    [asked(), answered(RIGHT, 'bm-cuo')],
    [asked(['bm-dui']), answered(RIGHT, 'bm-cuo')],
    [asked(['bm-dui']), answered(RIGHT, 'bm-dui')],
    [asked(['bm-dui']), { ...answered(RIGHT, 'bm-cuo'), sure: false }],
  ]);
  expect(wrongBody).toBe(1 / 2);
  expect(firstBody).toBe(1 / 3);
});

test('an engine whose cards show nobody is not held to bodies', () => {
  const shown = { ...answered(RIGHT, 'bm-dui'), first: [] };
  const { firstBody, wrongBody } = measure([[asked(['bm-dui']), shown]]);
  expect([firstBody, wrongBody]).toEqual([undefined, undefined]);
});
