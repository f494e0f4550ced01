import { describe, expect, test } from 'vitest';
import { localToday } from '../../../src/dates/local-today.ts';
import {
  type Admission,
  covers,
  endsSoon,
  phaseOf,
  shareStreet,
} from '../../../src/handoffs/phase.ts';
import { phaseTag } from '../../../src/words/handoff-phase.ts';

const admitted: Admission = { decision: '准入', start: '2026-04-01', end: '2026-11-30' };

describe('the phase of an admission', () => {
  test.each([
    ['2026-03-31', 'not-yet'],
    ['2026-04-01', 'in-force'],
    ['2026-11-30', 'in-force'],
    ['2026-12-01', 'expired'],
    ['2030-01-01', 'expired'],
  ] as const)('on %s is %s', (today, phase) => {
    expect(phaseOf(admitted, today)).toBe(phase);
  });

  test('never turns for what was not admitted', () => {
    for (const today of ['2026-01-01', '2026-06-01', '2027-06-01']) {
      expect(phaseOf({ ...admitted, decision: '不予准入' }, today)).toBe('refused');
      expect(phaseOf({ ...admitted, decision: '退回' }, today)).toBe('returned');
    }
  });

  test('ends soon from the forty-fifth day before the end, and not once it has ended', () => {
    const soon = (today: string) => endsSoon(admitted, today, 45);
    expect(['2026-10-15', '2026-10-16', '2026-11-30', '2026-12-01'].map(soon)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(endsSoon({ ...admitted, decision: '退回' }, '2026-11-20', 45)).toBe(false);
    expect(endsSoon(admitted, '2026-11-20', 9)).toBe(false);
  });

  test('is said in words with the tone of its tag', () => {
    const tagOn = (today: string) => phaseTag(admitted, today, 45);
    expect(tagOn('2026-03-01')).toEqual({ words: '准入，还没开始', tone: 'tag tag-plain' });
    expect(tagOn('2026-05-01')).toEqual({ words: '准入，执行中', tone: 'tag tag-ok' });
    expect(tagOn('2026-11-20')).toEqual({ words: '准入，执行中，即将到期', tone: 'tag tag-warn' });
    expect(tagOn('2026-12-01')).toEqual({ words: '已到期', tone: 'tag tag-off' });
  });
});

test('the day turns at midnight in China, whatever the time elsewhere', () => {
  expect(localToday(new Date('2026-11-30T15:59:59Z'))).toBe('2026-11-30');
  expect(localToday(new Date('2026-11-30T16:00:00Z'))).toBe('2026-12-01');
});

test('a list of streets that is empty means all of them', () => {
  expect(covers([], 'jd-dong')).toBe(true);
  expect(covers(['jd-xi'], 'jd-dong')).toBe(false);
  expect(covers(['jd-xi'], undefined)).toBe(true);
  expect(shareStreet([], ['jd-xi'])).toBe(true);
  expect(shareStreet(['jd-dong'], ['jd-xi'])).toBe(false);
  expect(shareStreet(['jd-dong', 'jd-xi'], ['jd-xi'])).toBe(true);
});
