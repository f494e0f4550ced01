import { describe, expect, test } from 'vitest';
import { dateSources } from '../../../src/emit/dates.ts';
import { daysBetween } from '../../../src/model/calendar-days.ts';
import { findingState, inTime } from '../../../src/model/findings.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const open = { due: '2026-10-02', correctedOn: undefined };

describe('a finding', () => {
  test.each([
    [open, '2026-10-02', 'open', undefined],
    [open, '2026-10-03', 'overdue', false],
    [{ ...open, correctedOn: '2026-10-02' }, '2026-11-01', 'corrected', true],
    [{ ...open, correctedOn: '2026-10-20' }, '2026-11-01', 'corrected', false],
  ])('%j on %s is %s', (finding, today, state, wasInTime) => {
    expect([findingState(finding, today), inTime(finding, today)]).toEqual([state, wasInTime]);
  });

  test('is counted in calendar days, over a change of year too', () => {
    expect(daysBetween('2025-12-30', '2026-01-02')).toBe(3);
  });
});

test('the kinds of problems come with the bodies that had them, the most widespread first', () => {
  const [first] = model.findings.common;
  expect(first?.kind).toBe('办得不及时');
  expect(first?.bodies).toEqual(['bm-zhujian', 'sy-huanwei']);
  expect(first?.findings).toHaveLength(3);
});

test('a finding and what became of it lead to one another', () => {
  const uses = model.standingOn.of('wt-2025-001').flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(uses).toEqual(['yy-2025-001']);
  const again = model.standingOn.of('wt-2024-001').flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(again.toSorted()).toEqual(['wt-2025-001', 'yy-2024-001']);
});

test('the calendar has the days of what is not put right, for all and for the body', () => {
  const days = (body?: string) =>
    dateSources
      .flatMap((source) => source(model, body === undefined ? undefined : model.bodies.get(body)))
      .filter(({ key }) => key.startsWith('findings/'))
      .map(({ key, day }) => `${key} ${day}`);
  expect(days()).toEqual(['findings/wt-2026-002 2026-12-17', 'findings/wt-2026-001 2026-10-02']);
  expect(days('pz-gongan')).toEqual(['findings/wt-2026-001 2026-10-02']);
  expect(days('bm-zhujian')).toEqual([]);
});
