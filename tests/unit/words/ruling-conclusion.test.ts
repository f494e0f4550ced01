import { expect, test } from 'vitest';
import { Model } from '../../../src/model/model.ts';
import type { RulingFinding } from '../../../src/tables/index.ts';
import { rulingConclusion } from '../../../src/words/ruling-conclusion.ts';
import { baseTables, TODAY } from '../helpers.ts';

const tables = baseTables();

/** The conclusion of a ruling whose findings are these: condition, body, role. */
function conclusion(id: string, ...findings: [string, string, RulingFinding['role']][]): string {
  const rows = findings.map(([condition, body, role], index) => ({
    id: `jl-${index}`,
    ruling: id,
    condition,
    body,
    role,
    text: '做完这件事',
  }));
  const model = new Model({ ...tables, 'ruling-findings': rows }, TODAY);
  return rulingConclusion(model, model.rulings.get(id));
}

test('a ruling of one situation concludes who leads and who helps', () => {
  expect(
    conclusion('cd-2024-001', ['漏雨', 'bm-zhujian', '牵头'], ['漏雨', 'bm-zhifa', '配合']),
  ).toBe('漏雨的，由区住建局牵头，区综合执法局配合。');
});

test('a ruling of several situations names every lead once, and the situations without one', () => {
  expect(
    conclusion(
      'cd-2024-001',
      ['甲', 'bm-zhujian', '牵头'],
      ['乙', 'bm-zhifa', '牵头'],
      ['丙', 'bm-zhujian', '牵头'],
      ['丁', 'sh-yezhu', '业主大会/物业'],
    ),
  ).toBe('分 4 种情形，牵头单位：区住建局、区综合执法局。其中 1 种情形没有行政牵头部门。');
});

test('one lead in every situation is said once, and no lead in any is said plainly', () => {
  expect(
    conclusion('cd-2024-001', ['甲', 'bm-zhujian', '牵头'], ['乙', 'bm-zhujian', '牵头']),
  ).toBe('2 种情形都由区住建局牵头。');
  expect(
    conclusion('cd-2024-001', ['甲', 'sh-yezhu', '产权人'], ['乙', 'sh-yezhu', '产权人']),
  ).toBe('2 种情形都没有行政牵头部门。');
});

test('a ruling not made yet concludes nothing', () => {
  expect(conclusion('cd-2026-001')).toBe('尚未认定，原来的分工继续有效。');
});
