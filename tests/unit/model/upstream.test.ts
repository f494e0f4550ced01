import { describe, expect, test } from 'vitest';
import { arrivals, seenAt } from '../../../src/model/arrivals.ts';
import { sourceStates } from '../../../src/model/upstream.ts';
import type { ListChange, UpstreamCheck } from '../../../src/tables/index.ts';
import { overdueText } from '../../../src/words/upstream-text.ts';
import { baseTables, only } from '../helpers.ts';

const [look] = baseTables()['upstream-checks'];
const [change] = baseTables()['list-changes'];
const lookOn = (day: string, more: Partial<UpstreamCheck> = {}): UpstreamCheck => ({
  ...(look as UpstreamCheck),
  ...{ id: `gj-${day}`, day, source: '省级权责清单', result: '没有变化' },
  ...more,
});

describe('a list of the upper level', () => {
  const over = (today: string, ...looks: readonly UpstreamCheck[]) =>
    sourceStates(looks, today, 3).map(({ source, due, gap, over }) => [
      ...[source, due],
      { ...gap, over },
    ]);

  test.each([
    // A Wednesday before the holidays: the three days that follow are the 8th, the 9th, and the Saturday that is worked.
    ['2026-09-30', '2026-10-07', 'in-time', 0],
    ['2026-09-30', '2026-10-10', 'in-time', 0],
    ['2026-09-30', '2026-10-11', 'in-time', 0],
    ['2026-09-30', '2026-10-12', 'late', 1],
    ['2026-09-30', '2026-10-14', 'late', 3],
    ['2026-11-27', '2026-11-28', 'in-time', 0],
  ])('looked at on %s is on %s %s by %i', (day, today, is, days) => {
    expect(over(today, lookOn('2026-08-31'), lookOn(day))).toMatchObject([
      ['省级权责清单', expect.any(String), { is, over: days }],
    ]);
  });

  test('stands by itself, whoever was looked at meanwhile', () => {
    const city = { source: '市级权责清单' };
    expect(over('2026-11-12', lookOn('2026-11-05'), lookOn('2026-11-11', city))).toMatchObject([
      ['省级权责清单', '2026-11-10', { is: 'late', over: 2 }],
      ['市级权责清单', '2026-11-16', { is: 'in-time' }],
    ]);
  });

  test('that is used no more is never overdue', () => {
    const end = lookOn('2026-11-05', { result: '停止使用' });
    expect(over('2026-11-27', lookOn('2026-11-03'), end)).toEqual([]);
  });

  test('is counted by the weekends where nobody knows the holidays, which is told where they matter', () => {
    expect(over('2099-01-20', lookOn('2099-01-04'))).toMatchObject([
      ['省级权责清单', '2099-01-07', { is: 'late', over: 9, unsure: '2099-01-05' }],
    ]);
    const states = sourceStates([lookOn('2099-01-04')], '2099-01-20', 3);
    expect(overdueText(states, '2099-01-20')).toContain('9 个工作日（节假日未公布，按周末计）');
    expect(over('2099-01-20', lookOn('2026-11-05'))).toMatchObject([
      ['省级权责清单', '2026-11-10', { is: 'late' }],
    ]);
  });

  test('is told in words that name the day', () => {
    const states = sourceStates([lookOn('2026-11-05')], '2026-11-12', 3);
    expect(overdueText(states, '2026-11-12')).toContain(
      '省级权责清单：上次登录 2026-11-05，应在 2026-11-10 以前（含当天）再看，已超期 2 个工作日。',
    );
    expect(overdueText([], '2026-11-12')).toContain('还没有登记过');
  });
});

test('what changed on one day above and was published on one day here arrived together', () => {
  const changeOf = (id: string, upstreamOn: string | undefined, publishedOn: string) => ({
    ...(change as ListChange),
    ...{ id, upstreamOn, publishedOn },
  });
  const found = arrivals([
    changeOf('bd-1', '2026-10-09', '2026-10-16'),
    changeOf('bd-2', '2026-11-04', '2026-11-13'),
    changeOf('bd-3', '2026-10-09', '2026-10-16'),
    changeOf('bd-4', undefined, '2026-10-16'),
  ]);
  expect(
    found.map(({ upstreamOn, days, changes }) => [upstreamOn, days, changes.map(({ id }) => id)]),
  ).toEqual([
    ['2026-11-04', 7, ['bd-2']],
    // The Saturday between them is worked.
    ['2026-10-09', 6, ['bd-1', 'bd-3']],
  ]);
});

test('a change was seen at the look that names it', () => {
  const seen = seenAt([lookOn('2026-10-10', { changes: ['bd-1', 'bd-3'] }), lookOn('2026-10-12')]);
  expect([...seen.keys()]).toEqual(['bd-1', 'bd-3']);
  expect(only([...new Set([...seen.values()].map(({ day }) => day))])).toBe('2026-10-10');
});
