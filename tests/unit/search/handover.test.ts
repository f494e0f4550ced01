import { describe, expect, test } from 'vitest';
import { branchesOn, handoverIn, rankedOn } from '../../../src/search/handover.ts';
import type { InstantIndex, InstantRecord } from '../../../src/search/instant-format.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { understandWith } from '../../../src/search/query.ts';
import { firstBodies, SituationSearch } from '../../../src/search/situations.ts';
import { announcedBytes, EFFECTIVE } from '../announced.ts';
import { districtModel } from '../district.ts';
import { modelOf, only } from '../helpers.ts';

const [BEFORE, DAY] = ['2049-05-31', '2049-06-01'];
const index = instantIndex(districtModel());
const recordOf = (id: string): InstantRecord =>
  only(index.records.filter((record) => record.id === id));
const record = recordOf('bj-034');

/** Who stands on the first line on a day, for whoever asks of one situation. */
function firstOn(day: string, typed: string, of: InstantRecord = record): string[] {
  const own: InstantIndex = { ...index, records: [of] };
  const ranked = new SituationSearch(own, 'whole').rank(of, understandWith(own, typed));
  return firstBodies(own, of, rankedOn(ranked, of, day));
}

describe('a matter in which others lead from an announced day on', () => {
  test('is led by those of today on the day before, and by the others on the day', () => {
    expect(firstOn(BEFORE, '流动摊贩在广场摆摊')).toEqual(['bm-zhzf']);
    expect(firstOn(DAY, '流动摊贩在广场摆摊')).toEqual(['jd-jiedao']);
  });

  test('is led by the same ones in its other situations', () => {
    expect(firstOn(DAY, '沿街店铺出店经营')).toEqual(firstOn(BEFORE, '沿街店铺出店经营'));
  });

  test('tells of a situation who leads before and who then, and of one that stays as it is nothing', () => {
    const name = (at: number) => index.bodies[at]?.name;
    const told = handoverIn(record, { condition: '流动摊贩在人行道、广场等处摆摊' });
    expect(told?.day).toBe(DAY);
    expect(told?.before.leads.map(name)).toEqual(['区综合执法局']);
    expect(told?.then.leads.map(name)).toEqual(['街道办事处']);
    expect(handoverIn(record, { condition: '沿街店铺出店经营' })).toBeUndefined();
  });
});

test('the branches to come are told where others will answer, not of a change of what is done, of who helps or of an end', () => {
  const { records } = instantIndex(modelOf(announcedBytes()));
  const changing = records.filter(({ changes }) => changes === EFFECTIVE);
  expect(changing.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['bj-001', 'bj-003', 'sd-002']),
  );
  const told = changing.filter(({ afterwards }) => afterwards !== undefined);
  expect(told.map(({ id }) => id)).toEqual(['bj-003']);
  for (const other of changing.filter((one) => !told.includes(one)))
    expect(branchesOn(other, '2099-01-01')).toBe(other.branches);
});

describe('of the situations that an announced change leaves', () => {
  const branches = [
    { condition: '甲', leads: [0] },
    { condition: '乙', leads: [1] },
  ];
  const afterwards = [
    { condition: '乙', leads: [2] },
    { condition: '丙', leads: [3] },
  ];
  const changing = { ...record, branches, changes: DAY, afterwards };
  const ranked = (day: string) => {
    const before = new SituationSearch({ records: [changing] }, 'whole').rank(
      changing,
      understandWith(index, '甲'),
    );
    return rankedOn(before, changing, day).situations.map(({ condition }) => condition);
  };

  test('one that goes is gone, and one that comes stands last', () => {
    expect(ranked(BEFORE)).toEqual(['甲', '乙']);
    expect(ranked(DAY)).toEqual(['乙', '丙']);
  });
});
