import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, answerOf, type Matter, mayReturn } from '../../../src/handoffs/answer.ts';
import type { CheckHandoff, CheckItem } from '../../../src/handoffs/format.ts';
import { explain } from '../../../src/words/handoff-answer.ts';
import { handoffText } from '../../../src/words/handoff-text.ts';

const TODAY = '2026-11-23';
const base: CheckHandoff = {
  id: 'jb-2026-001',
  url: '/handoffs/jb-2026-001/',
  department: 'bm-own',
  streets: ['jd-here'],
  task: '入户引导',
  description: '带路敲门，不代填表。',
  given: ['每户 15 元'],
  decision: '准入',
  start: '2026-10-01',
  end: TODAY,
  decidedOn: '2026-09-01',
  document: '示例准〔2026〕1号',
};

const dimensions = {
  问的是: ['事项', '任务'],
  清单: ['有效', '失效', '收回'],
  街道职责: ['有', '无'],
  部门角色: ['有', '无'],
  街道范围: ['内', '不限', '外'],
  申请: ['执行中', '未开始', '到期', '不予准入', '退回', '别的部门', '没有'],
} as const;
type Case = { [Key in keyof typeof dimensions]: (typeof dimensions)[Key][number] };

/** Every combination of the dimensions. */
function product(): Case[] {
  return Object.entries(dimensions).reduce<Record<string, string>[]>(
    (cases, [key, values]) =>
      cases.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
    [{}],
  ) as Case[];
}

const applications: Record<Case['申请'], CheckHandoff[]> = {
  执行中: [base],
  未开始: [{ ...base, start: '2026-11-24', end: '2026-12-31' }],
  到期: [{ ...base, end: '2026-11-22' }],
  不予准入: [{ ...base, decision: '不予准入', refusal: '只为留痕。' }],
  退回: [{ ...base, decision: '退回', document: undefined, refusal: '没有写结束日期。' }],
  别的部门: [{ ...base, department: 'bm-other' }],
  没有: [],
};
const places = { 内: 'jd-here', 不限: undefined, 外: 'jd-there' } as const;

function itemOf(one: Case): CheckItem {
  return {
    id: 'sd-001',
    name: '经济普查协助',
    url: '/street-duties/sd-001/',
    listType: one.清单 === '收回' ? '上级收回' : '配合履职',
    stands: one.清单 !== '失效',
    streets: ['jd-here'],
    shares:
      one.街道职责 === '无'
        ? []
        : [{ streets: [], responsibility: '配合责任', role: '配合', text: '选配普查员' }],
    parties: [[one.部门角色 === '有' ? 'bm-own' : 'bm-other', '牵头']],
    takenBackBy: one.清单 === '收回' ? 'bm-other' : undefined,
    method: one.清单 === '收回' ? '由部门直接受理。' : undefined,
  };
}

function answerTo(one: Case): Answer {
  const matter: Matter = {
    kind: one.问的是 === '事项' ? 'item' : 'task',
    item: itemOf(one),
    applications: applications[one.申请],
  };
  return answerOf(matter, { department: 'bm-own', street: places[one.街道范围] }, TODAY);
}

const said = (answer: Answer) =>
  answer.kind === 'unlisted' ? `${answer.kind} ${answer.why}` : answer.kind;

const [header = '', ...lines] = readFileSync(path.join(import.meta.dirname, 'cases.csv'), 'utf8')
  .trim()
  .split('\n');
const rules = lines.map((line) => {
  const cells = line.split(',');
  return { line, conditions: cells.slice(0, -1), expected: cells.at(-1) };
});
/** The first line of the table that fits. */
const ruleFor = (one: Case) =>
  rules.find(({ conditions }) =>
    Object.values(one).every((value, index) => ['*', value].includes(conditions[index] ?? '')),
  );

describe('the table of cases', () => {
  test('has the dimensions of the test as its columns', () => {
    expect(header.split(',')).toEqual([...Object.keys(dimensions), '答案']);
  });

  test('decides every combination, and no line of it is idle', () => {
    const used = new Set(product().map((one) => ruleFor(one)?.line));
    expect(used.has(undefined)).toBe(false);
    expect(rules.map(({ line }) => line).filter((line) => !used.has(line))).toEqual([]);
  });

  test.each(product().map((one) => [Object.values(one).join('·'), one] as const))(
    '%s',
    (_, one) => {
      expect(said(answerTo(one))).toBe(ruleFor(one)?.expected);
    },
  );
});

describe('every answer', () => {
  const named = { department: 'bm-own', street: 'jd-there', nameOf: (id: string) => `〈${id}〉` };

  test('is said in words that leave nothing out', () => {
    for (const one of product()) {
      const { verdict, sentences } = explain(answerTo(one), named);
      expect(Object.values(handoffText.verdicts)).toContain(verdict);
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences)
        expect(sentence).toMatch(/^(?!.*(undefined|“”|NaN)).+[。：]$/);
    }
  });

  test('but the list and an admission in force lets the street send the task back', () => {
    for (const one of product()) {
      const answer = answerTo(one);
      expect(mayReturn(answer)).toBe(!['listed', 'in-force'].includes(answer.kind));
      expect(explain(answer, named).verdict.includes('可以退回')).toBe(mayReturn(answer));
    }
  });
});

const item = itemOf({
  问的是: '事项',
  清单: '有效',
  街道职责: '有',
  部门角色: '有',
  街道范围: '内',
  申请: '没有',
});
const question = { department: 'bm-own', street: 'jd-here' };
const task = (...handoffs: CheckHandoff[]): Matter => ({ kind: 'task', applications: handoffs });

describe('of several applications', () => {
  const refused: CheckHandoff = {
    ...base,
    id: 'jb-2026-002',
    decision: '不予准入',
    decidedOn: '2026-11-01',
  };
  const expired: CheckHandoff = { ...base, id: 'jb-2026-003', end: '2026-10-31' };
  const coming: CheckHandoff = {
    ...base,
    id: 'jb-2026-004',
    start: '2026-12-01',
    end: '2027-01-31',
  };

  test.each([
    ['one in force comes before a later refusal', [refused, base], 'jb-2026-001'],
    ['one to come comes before a later refusal', [refused, coming], 'jb-2026-004'],
    ['a renewal refused comes before what has expired', [expired, refused], 'jb-2026-002'],
    ['one in force comes before one to come', [coming, base], 'jb-2026-001'],
  ] as const)('%s', (_, handoffs, id) => {
    expect(answerOf(task(...handoffs), question, TODAY)).toMatchObject({ handoff: { id } });
  });

  test('another street’s admission does not hide this street’s refusal', () => {
    const elsewhere = { ...base, streets: ['jd-there'] };
    expect(answerOf(task(elsewhere, refused), question, TODAY).kind).toBe('refused');
  });
});

test('what is listed names the admissions beyond the list that are in force', () => {
  const answer = answerOf({ kind: 'item', item, applications: [base] }, question, TODAY);
  expect(answer).toMatchObject({ kind: 'listed', roles: ['牵头'], also: [{ id: 'jb-2026-001' }] });
  const later = answerOf({ kind: 'item', item, applications: [base] }, question, '2026-11-24');
  expect(later).toMatchObject({ kind: 'listed', also: [] });
});

test('a duty of another street is none of this one', () => {
  const elsewhere = {
    ...item,
    streets: [],
    shares: item.shares.map((share) => ({ ...share, streets: ['jd-there'] })),
  };
  const answer = answerOf({ kind: 'item', item: elsewhere, applications: [] }, question, TODAY);
  expect(said(answer)).toBe('unlisted not-this-street');
});

test('a matter nobody knows is not admitted', () => {
  expect(said(answerOf({ kind: 'unknown' }, question, TODAY))).toBe('unlisted unknown');
});
