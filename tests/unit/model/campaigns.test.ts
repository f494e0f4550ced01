import { describe, expect, test } from 'vitest';
import { isReached } from '../../../src/model/campaigns.ts';
import { Model } from '../../../src/model/model.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const { campaigns, bodies } = model;
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
const on = (day: string) => new Model(model.tables, day).campaigns;

describe('campaigns', () => {
  test('stand newest first, those at work apart, and an unknown id is a fault of the program', () => {
    expect(ids(campaigns.all)).toEqual(['zt-2026-001', 'zt-2025-001', 'zt-2024-001']);
    expect(ids(campaigns.open)).toEqual(['zt-2026-001']);
    expect(ids(campaigns.ended)).toEqual(['zt-2025-001', 'zt-2024-001']);
    expect(() => campaigns.get('zt-2099-001')).toThrow('no campaign zt-2099-001');
  });

  test('have their measures in the order of the plan, each with how it stands that day', () => {
    const states = (id: string, from = campaigns) =>
      from.measures({ id }).map((measure) => [from.state(measure), from.daysLate(measure)]);
    expect(states('zt-2024-001')).toEqual([
      ['in-time', 0],
      ['late', 4],
      ['in-time', 0],
    ]);
    expect(states('zt-2025-001')).toEqual([
      ['in-time', 0],
      ['late', 33],
      ['left', 0],
    ]);
    expect(states('zt-2026-001')).toEqual([
      ['in-time', 0],
      ['overdue', 59],
      ['open', 0],
    ]);
    // The day itself is still in time.
    expect(states('zt-2026-001', on('2026-09-30'))[1]).toEqual(['open', 0]);
    expect(states('zt-2026-001', on('2026-10-01'))[1]).toEqual(['overdue', 1]);
  });

  test('owe what is not done; what all streets owe each street owes, and an ended campaign owes nothing', () => {
    expect(ids(campaigns.owed)).toEqual(['cs-2026-001-02', 'cs-2026-001-03']);
    expect(ids(campaigns.overdue)).toEqual(['cs-2026-001-02']);
    expect(ids(campaigns.overdueIn({ id: 'zt-2026-001' }))).toEqual(['cs-2026-001-02']);
    expect(campaigns.overdueIn({ id: 'zt-2025-001' })).toEqual([]);
    const owedBy = (body: string) => ids(campaigns.owedBy(bodies.get(body)));
    expect(owedBy('qy-gongdian')).toEqual(['cs-2026-001-02']);
    expect(owedBy('jd-hexi')).toEqual(['cs-2026-001-03']);
    expect(owedBy('jd-jiedao')).toEqual(['cs-2026-001-03']);
    expect(owedBy('sh-wuye')).toEqual([]);
    expect(owedBy('bm-zhujian')).toEqual([]);
  });

  test('reached their goal or not by what was counted alone', () => {
    const reached = (id: string) => campaigns.reached({ id });
    expect(reached('zt-2024-001')).toBe('all');
    expect(reached('zt-2025-001')).toBe('none');
    expect(reached('zt-2026-001')).toBeUndefined();
  });

  test('reach a number that was to fall by falling to it, one that was to rise by rising to it', () => {
    const [outcome] = campaigns.outcomes({ id: 'zt-2024-001' });
    if (outcome === undefined) throw new Error('the district counts something');
    const is = (before: number, goal: number, after: number | undefined) =>
      isReached({ ...outcome, before, goal, after });
    expect([is(9, 2, 2), is(9, 2, 3), is(9, 2, undefined)]).toEqual([true, false, undefined]);
    expect([is(2, 9, 9), is(2, 9, 8), is(0, 4, 0)]).toEqual([true, false, false]);
  });

  test('with one number reached and another not, or not counted, reached their goal in part', () => {
    const [first] = model.tables['campaign-outcomes'];
    if (first === undefined) throw new Error('the district counts something');
    const reachedWith = (after: number | undefined) => {
      const more = [...model.tables['campaign-outcomes'], { ...first, id: 'cx-x', after }];
      const tables = { ...model.tables, 'campaign-outcomes': more };
      return new Model(tables, model.today).campaigns.reached({ id: first.campaign });
    };
    expect([reachedWith(99), reachedWith(undefined), reachedWith(0)]).toEqual([
      'some',
      'some',
      'all',
    ]);
  });
});
