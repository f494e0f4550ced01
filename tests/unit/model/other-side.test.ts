/** Who stands beside a duty of a street: on its page, in its files and in the API. The wrong body there sends people to the wrong door. */
import { describe, expect, test } from 'vitest';
import { dutySheet } from '../../../src/emit/duty-sheet.ts';
import type { Model } from '../../../src/model/model.ts';
import { mainAndCooperating } from '../../../src/model/street-duties.ts';
import { baseModel, type Edit } from '../helpers.ts';

/** A matter with three stages: the line between street and district runs elsewhere in each. */
const stages: Edit[] = [
  {
    file: 'duties.csv',
    from: 'zr-sd002-01,sd-002,,,区住建局,牵头,主体责任,受理并上门鉴定,,1\nzr-sd002-02,sd-002,,,街道办事处,配合,配合责任,发现线索后上报,,2\n',
    to: [
      'zr-sd002-01,sd-002,,技术鉴定,区住建局,牵头,主体责任,受理并上门鉴定,,1',
      'zr-sd002-02,sd-002,,发现报告,街道办事处,配合,配合责任,发现线索后上报,,2',
      'zr-sd002-03,sd-002,,发现报告,区环境分局,配合,配合责任,巡查时留意裂缝,,3',
      'zr-sd002-04,sd-002,,发现报告,区综合执法局,牵头,主体责任,登记线索并分送有关单位,,4',
      'zr-sd002-05,sd-002,,救助,业主大会,业主大会/物业,,动员住户搬离,,5',
      'zr-sd002-06,sd-002,,救助,街道办事处,配合,配合责任,安排临时住处,,6\n',
    ].join('\n'),
  },
];

/** By duty, the ids of the bodies on the other side. */
function sidesOf(model: Model, street = 'jd-dong'): Record<string, string[]> {
  const duties = model.streetDuties.of(model.bodies.get(street));
  return Object.fromEntries(
    duties.map(({ duty, otherSide }) => [duty.id, otherSide.map(({ body }) => body)]),
  );
}

/** A column of the file of a body's duties, by duty. */
function columnOf(model: Model, body: string, label: string): Record<string, string | undefined> {
  const { columns, rows } = dutySheet(model, model.bodies.get(body));
  const at = (name: string) => columns.findIndex((column) => column.label === name);
  return Object.fromEntries(rows.map((row) => [row[at('分工编号')], row[at(label)]]));
}

describe('the other side of a duty', () => {
  test('is who acts at the same stage, the lead first, and not who leads another stage', () => {
    expect(sidesOf(baseModel(...stages))['zr-sd002-02']).toEqual(['bm-zhifa', 'pz-huanjing']);
  });

  test('is the district in the other stages where it does nothing at this one, never the owners beside it', () => {
    expect(sidesOf(baseModel(...stages))['zr-sd002-06']).toEqual([
      'bm-zhujian',
      'bm-zhifa',
      'pz-huanjing',
    ]);
  });

  test('is what the file of the street says, row by row', () => {
    expect(columnOf(baseModel(...stages), 'jd-dong', '对应部门')).toEqual({
      'zr-sd001-02': '区综合执法局',
      'zr-sd002-02': '区综合执法局、区环境分局',
      'zr-sd002-06': '区住建局、区综合执法局、区环境分局',
    });
  });

  test('names a body once, however much it does there', () => {
    const model = baseModel(...stages, {
      file: 'duties.csv',
      from: 'zr-sd002-05',
      to: 'zr-sd002-07,sd-002,,技术鉴定,区综合执法局,配合,配合责任,派人到场维持秩序,,7\nzr-sd002-05',
    });
    expect(columnOf(model, 'jd-dong', '对应部门')['zr-sd002-06']).toBe(
      '区住建局、区综合执法局、区环境分局',
    );
  });

  test('is never a street', () => {
    for (const bodies of Object.values(sidesOf(baseModel(...stages), 'jd-jiedao')))
      expect(bodies.filter((id) => id.startsWith('jd-'))).toEqual([]);
  });
});

const OTHERS = '同一情形的其他单位';

describe('the other bodies beside a duty in the file of a department', () => {
  const conditions: Edit[] = [
    { file: 'duties.csv', from: 'zr-bj003-03,bj-003,,处罚', to: 'zr-bj003-03,bj-003,夜间,处罚' },
    {
      file: 'duties.csv',
      from: 'zr-bj003-01,bj-003,,日常监管',
      to: 'zr-bj003-01,bj-003,白天,日常监管',
    },
    {
      file: 'duties.csv',
      from: 'zr-bj003-02,bj-003,,日常监管',
      to: 'zr-bj003-02,bj-003,白天,日常监管',
    },
  ];

  test('are those of the same condition', () => {
    const model = baseModel(...conditions);
    expect(columnOf(model, 'bm-zhujian', OTHERS)['zr-bj003-01']).toBe('区环境分局');
    expect(columnOf(model, 'bm-zhifa', OTHERS)['zr-bj003-03']).toBe('');
  });

  test('stand only beside matters in force', () => {
    expect(Object.keys(columnOf(baseModel(), 'pz-huanjing', OTHERS))).toEqual(['zr-bj003-02']);
  });
});

test('a street’s part in a matter between departments is in none of the national lists and counts in neither sum', () => {
  const model = baseModel({
    file: 'duties.csv',
    from: 'zr-bj002-01',
    to: 'zr-bj001-09,bj-001,保修期内,,街道办事处,配合,,协助联系建设单位上门,,9\nzr-bj002-01',
  });
  const duties = model.streetDuties.of(model.bodies.get('jd-xi'));
  expect(duties.map(({ duty, list }) => [duty.id, list])).toEqual([
    ['zr-sd001-02', '基本履职'],
    ['zr-bj001-09', undefined],
  ]);
  expect(mainAndCooperating(duties)).toEqual({ main: 1, cooperating: 0 });
});
