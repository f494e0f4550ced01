import { describe, expect, test } from 'vitest';
import { isLongPending, isPassedOn, workingDaysOf } from '../../../src/model/hotline.ts';
import { caseSentence } from '../../../src/words/hotline-text.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const { hotline, today } = model;
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('how long a case takes', () => {
  test('is counted in working days from the day after it came in', () => {
    const handled = hotline.get('rx-2024-004');
    expect(workingDaysOf(handled, today)).toBe(29);
    expect(workingDaysOf({ ...handled, handledOn: handled.received }, today)).toBe(0);
  });

  test('goes on being counted while nobody has handled it', () => {
    const open = hotline.get('rx-2026-102');
    expect(
      ['2026-11-23', '2026-11-24', '2026-11-30'].map((day) => workingDaysOf(open, day)),
    ).toEqual([0, 1, 5]);
  });

  test('is not guessed where the holidays are not announced', () => {
    expect(workingDaysOf(hotline.get('rx-2026-102'), '2099-03-02')).toBeUndefined();
  });
});

describe('a long pending case', () => {
  const handled = hotline.get('rx-2024-004');

  test('took more working days than it may, not just as many', () => {
    expect([28, 29].map((allowed) => isLongPending(handled, today, allowed))).toEqual([
      true,
      false,
    ]);
  });

  test('may be open still, and is told though the years ahead have no holidays yet', () => {
    const [long, short] = [hotline.get('rx-2026-101'), hotline.get('rx-2026-102')];
    expect([long, short].map((row) => isLongPending(row, today, 25))).toEqual([true, false]);
    expect(isLongPending(long, '2099-03-02', 25)).toBe(true);
  });
});

test('every open case is among those that wait, who waits longest first', () => {
  expect(ids(hotline.open)).toEqual(['rx-2026-101', 'rx-2026-102']);
});

test('a case like another is about a matter of it', () => {
  expect(ids(hotline.like(hotline.get('rx-2026-011')))).toEqual(['rx-2025-101', 'rx-2024-004']);
  expect(ids(hotline.like(hotline.get('rx-2026-012')))).toEqual([
    'rx-2025-005',
    'rx-2024-016',
    'rx-2024-005',
  ]);
  expect(hotline.like(hotline.get('rx-2024-002'))).toEqual([]);
});

test('the cases of a matter stand on its page, newest first', () => {
  const [standing] = model.standingOn.of('bj-066').filter(({ list }) => list.path === 'hotline');
  expect(ids(standing?.rows ?? [])).toEqual(['rx-2026-011', 'rx-2025-101', 'rx-2024-004']);
});

test('cases are found by the street where they happened', () => {
  expect(ids(hotline.inStreet('jd-chengdong'))).toEqual([
    'rx-2026-007',
    'rx-2025-101',
    'rx-2024-016',
    'rx-2023-101',
  ]);
});

test('one that another body handled was passed on; an open one was not', () => {
  expect(
    ['rx-2025-101', 'rx-2024-004', 'rx-2026-101'].map((id) => isPassedOn(hotline.get(id))),
  ).toEqual([true, false, false]);
});

test.each([
  [
    'rx-2024-004',
    '2024年5月6日受理，9 小时后由区市场监管局首接，2024年6月14日办结，用了 29 个工作日。',
  ],
  [
    'rx-2025-101',
    '2025年3月3日受理，3 小时后由区市场监管局首接，2025年3月28日由区教体局办结，用了 19 个工作日。',
  ],
  [
    'rx-2026-102',
    '2026年11月23日受理，1 小时后由区消防救援大队首接，还没有办结，已经等了 4 个工作日。',
  ],
])('%s is told in one sentence', (id, sentence) => {
  expect(caseSentence(model, hotline.get(id))).toBe(sentence);
});
