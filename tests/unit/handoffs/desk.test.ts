import { expect, test } from 'vitest';
import { checkIndex } from '../../../src/emit/handoff-check.ts';
import { HandoffDesk, readAsked } from '../../../src/site/browser/handoff-question.ts';
import { baseModel } from '../helpers.ts';

// As the browser has it: what JSON leaves out is not there.
const index = JSON.parse(JSON.stringify(checkIndex(baseModel())));
const desk = new HandoffDesk(index);
const ask = (department: string, matter: string, street = '', today = '2026-11-23') =>
  desk.reply({ department, matter, street }, today);

test('a department is known by its id, its names and the names people use', () => {
  for (const name of ['bm-zhifa', '区综合执法局', '示例区综合行政执法局', '城管局'])
    expect(ask(name, 'sd-001')?.department).toBe('bm-zhifa');
  expect(ask('没有这个局', 'sd-001')).toBeUndefined();
  expect(ask('bm-fangguan', 'sd-001')).toBeUndefined();
  expect(ask('bm-zhifa', '')).toBeUndefined();
});

test('a matter is found by its id and by words, and answered for the department', () => {
  expect(ask('bm-zhifa', 'sd-001')?.answer.kind).toBe('listed');
  expect(ask('bm-zhifa', '有人烧垃圾')).toMatchObject({
    matter: 'sd-001',
    answer: { kind: 'listed' },
  });
  expect(ask('bm-zhujian', 'sd-001')?.answer).toMatchObject({ kind: 'unlisted', why: 'not-party' });
  expect(ask('bm-zhujian', 'sd-002')?.answer.kind).toBe('taken-back');
  expect(ask('bm-zhujian', 'bj-001')?.answer).toMatchObject({ why: 'no-street-duty' });
  expect(ask('bm-zhujian', '齉龘')?.answer).toMatchObject({ why: 'unknown' });
});

test('a task is found by its name and turns with the day', () => {
  const kind = (today: string, street = 'jd-dong') =>
    ask('bm-zhifa', '夜市收摊时段值守', street, today)?.answer.kind;
  expect(['2026-09-30', '2026-12-31', '2027-01-01'].map((today) => kind(today))).toEqual([
    'not-yet',
    'in-force',
    'expired',
  ]);
  expect(kind('2026-12-31', 'jd-xi')).toBe('unlisted');
  expect(ask('bm-zhujian', 'jb-2026-002')?.answer.kind).toBe('expired');
});

test('an address is read without what it does not say', () => {
  expect(readAsked('?department=bm-zhifa&matter=%20sd-001%20')).toEqual({
    department: 'bm-zhifa',
    matter: 'sd-001',
    street: '',
  });
});
