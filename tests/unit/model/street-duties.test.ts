import { describe, expect, test } from 'vitest';
import { nationalListOf } from '../../../src/model/national-list-of.ts';
import { nationalLists } from '../../../src/model/national-lists.ts';
import {
  bodiesOpposite,
  byItem,
  mainAndCooperating,
  type StreetDuty,
} from '../../../src/model/street-duties.ts';
import { baseModel, type Edit } from '../helpers.ts';

const duties = (edits: readonly Edit[], street: string): readonly StreetDuty[] => {
  const model = baseModel(...edits);
  return model.streetDuties.of(model.bodies.get(street));
};
const idsOf = (rows: readonly StreetDuty[]) => rows.map(({ duty }) => duty.id);

/** The first matter of the small data set, divided by conditions: the street answers in one, the department in the other. */
const divided: Edit[] = [
  {
    file: 'duties.csv',
    from: 'zr-sd001-01,sd-001,,,',
    to: 'zr-sd001-03,sd-001,单位焚烧,,街道办事处,配合,配合责任,拍照上报执法局,,3\nzr-sd001-04,sd-001,居民焚烧,,区住建局,配合,配合责任,督促物业清理,,4\nzr-sd001-01,sd-001,单位焚烧,,',
  },
  { file: 'duties.csv', from: 'zr-sd001-02,sd-001,,', to: 'zr-sd001-02,sd-001,居民焚烧,' },
  { file: 'duties.csv', from: '街道办事处,首接,主体责任', to: '街道办事处,牵头,主体责任' },
];

describe('what a street does', () => {
  test('is what all streets do, without what is limited to others', () => {
    expect(idsOf(duties([], 'jd-dong'))).toEqual(['zr-sd001-02', 'zr-sd002-02']);
    expect(idsOf(duties([], 'jd-xi'))).toEqual(['zr-sd001-02']);
    expect(idsOf(duties([], 'jd-jiedao'))).toEqual(['zr-sd001-02', 'zr-sd002-02']);
  });

  test('names who acts in the same branch on the other side', () => {
    const sides = duties(divided, 'jd-xi').map((row) => [
      row.duty.condition,
      bodiesOpposite([row]),
    ]);
    expect(sides).toEqual([
      ['居民焚烧', ['bm-zhujian']],
      ['单位焚烧', ['bm-zhifa']],
    ]);
  });

  test('names whoever else acts where the district has nobody in the branch', () => {
    const [first] = duties(
      [
        ...divided,
        {
          file: 'duties.csv',
          from: '区住建局,配合,配合责任,督促',
          to: '业主大会,业主大会/物业,,督促',
        },
      ],
      'jd-xi',
    );
    expect(bodiesOpposite(first === undefined ? [] : [first])).toEqual(['sh-yezhu']);
  });

  test('leaves out matters that nobody goes by any more, and keeps disputed ones', () => {
    const withdrawn = {
      file: 'street-items.csv',
      from: '2024-05-01,生效,',
      to: '2024-05-01,已取消,',
    };
    expect(idsOf(duties([withdrawn], 'jd-dong'))).toEqual(['zr-sd002-02']);
    const { items } = baseModel();
    const inForce = (status: '争议中' | '已被替代') =>
      items.isInForce({ ...items.get('sd-001'), status });
    expect([inForce('争议中'), inForce('已被替代')]).toEqual([true, false]);
  });

  test('is seen by the department on the other side, each duty once', () => {
    const model = baseModel(...divided);
    const facing = (id: string) => idsOf(model.streetDuties.facing(model.bodies.get(id)));
    expect(facing('bm-zhifa')).toEqual(['zr-sd001-03']);
    expect(facing('bm-zhujian')).toEqual(['zr-sd001-02', 'zr-sd002-02']);
    expect(facing('pz-huanjing')).toEqual([]);
  });

  test('tells what is particular to a street', () => {
    const { bodies, streetDuties } = baseModel();
    const names = (id: string) => {
      const { here, elsewhere } = streetDuties.particular(bodies.get(id));
      return [here.map((item) => item.id), elsewhere.map((item) => item.id)];
    };
    expect(names('jd-dong')).toEqual([['sd-002'], []]);
    expect(names('jd-xi')).toEqual([[], ['sd-002']]);
  });

  test('counts a matter as main as soon as one of its duties is', () => {
    expect(mainAndCooperating(duties(divided, 'jd-dong'))).toEqual({ main: 1, cooperating: 1 });
    expect(byItem(duties(divided, 'jd-dong'))).toHaveLength(2);
  });
});

describe('the three national lists', () => {
  test('take a matter whole when it names its list', () => {
    const duty = duties([], 'jd-dong')[0]?.duty;
    if (duty === undefined) throw new Error('no duty');
    for (const listType of ['基本履职', '配合履职', '上级收回'] as const)
      for (const responsibility of ['主体责任', '配合责任'] as const)
        expect(nationalListOf({ listType }, { ...duty, responsibility })).toBe(listType);
  });

  test('divide a matter of 属地管理 by responsibility, condition by condition', () => {
    const lists = nationalLists(duties(divided, 'jd-dong'));
    const told = Object.entries(lists).map(([list, entries]) => [
      list,
      entries.map(({ item, duties: own, divided: isDivided }) => [item.id, idsOf(own), isDivided]),
    ]);
    expect(told).toEqual([
      ['基本履职', [['sd-001', ['zr-sd001-02'], true]]],
      ['配合履职', [['sd-001', ['zr-sd001-03'], true]]],
      ['上级收回', [['sd-002', ['zr-sd002-02'], false]]],
    ]);
  });

  test('hold every duty of the street list once, and nothing else', () => {
    const all = duties(divided, 'jd-dong');
    const listed = Object.values(nationalLists(all)).flatMap((entries) =>
      entries.flatMap((entry) => idsOf(entry.duties)),
    );
    expect(listed.sort()).toEqual(idsOf(all).sort());
  });
});
