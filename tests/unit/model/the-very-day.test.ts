/** What holds on the very day on which something begins or ends, and on the days before and after: a day off is a wrong answer. */
import { describe, expect, test } from 'vitest';
import { changesToCome } from '../../../src/model/in-force.ts';
import { withdrawalOf } from '../../../src/model/withdrawal.ts';
import { announcedBytes, EFFECTIVE } from '../announced.ts';
import { baseBytes, baseModel, edited, modelOf, sealed, TODAY } from '../helpers.ts';
import { pastItems } from '../past.ts';

const DAY_BEFORE = '2026-12-14';
const DAY_AFTER = '2026-12-16';
const around = [DAY_BEFORE, EFFECTIVE, DAY_AFTER] as const;

const announcedOn = (day: string) => modelOf(announcedBytes(), day);
const textOf = (parts: readonly { id: string; text: string }[], id: string) =>
  parts.find((part) => part.id === id)?.text;

describe('on the very day of a change', () => {
  test('a version asked for by its date reads as changed, and on the day before as it was', () => {
    const { history, items } = baseModel();
    const wordingOn = (day: string) =>
      textOf(history.at(items.get('bj-001'), day).parts, 'zr-bj001-01');
    expect(['2025-07-31', '2025-08-01', '2025-08-02'].map(wordingOn)).toEqual([
      '督促建设单位维修',
      '督促建设单位限期维修并回访',
      '督促建设单位限期维修并回访',
    ]);
  });

  test('the list itself reads as changed', () => {
    const nameOn = (day: string) => announcedOn(day).items.get('bj-003').name;
    expect(around.map(nameOn)).toEqual([
      '夜间施工噪声监管',
      '夜间施工扰民监管',
      '夜间施工扰民监管',
    ]);
    const dutyOn = (day: string) => {
      const { items } = announcedOn(day);
      return textOf(items.dutiesOf(items.get('sd-002')), 'zr-sd002-02');
    };
    expect(around.map(dutyOn)).toEqual(['发现线索后上报', '发现线索当天上报', '发现线索当天上报']);
  });

  test('the version that begins is the present one and the one before it is past', () => {
    const statesOn = (day: string) => {
      const { history, items } = announcedOn(day);
      return history.of(items.get('bj-003')).map(({ state }) => state);
    };
    expect(around.map(statesOn)).toEqual([
      ['未生效', '现行'],
      ['现行', '历史'],
      ['现行', '历史'],
    ]);
  });

  test('nothing is announced any more', () => {
    const nextOn = (day: string) => {
      const { history, items } = announcedOn(day);
      return history.next(items.get('bj-003'))?.from;
    };
    expect(around.map(nextOn)).toEqual([EFFECTIVE, undefined, undefined]);
    const comingOn = (day: string) => changesToCome(announcedOn(day).changes.all, day).length;
    expect(around.map(comingOn)).toEqual([7, 0, 0]);
  });

  test('the newest date of the site is that day', () => {
    const updatedOn = (day: string) => announcedOn(day).figures.updatedOn;
    expect(around.map(updatedOn)).toEqual(['2026-11-20', EFFECTIVE, EFFECTIVE]);
  });
});

test('of two changes to come the nearer is announced', () => {
  const { history, items } = modelOf(
    edited(
      announcedBytes(),
      { file: 'boundary-items.csv', from: '凌晨两点', to: '凌晨三点' },
      {
        file: 'list-changes.csv',
        from: 'bd-2025-002',
        to: 'bd-2026-009,职责边界事项,bj-003,变更,案例,某工地凌晨两点仍在装卸钢筋，区综合执法局查实没有证明，依法处罚。,某工地凌晨三点仍在装卸钢筋，区综合执法局查实没有证明，依法处罚。,示例〔2026〕9号,案例不合时宜,区住建局,,2026-11-20,2027-03-01\nbd-2025-002',
      },
    ),
  );
  const item = items.get('bj-003');
  expect(history.of(item).map(({ from }) => from)).toEqual(['2027-03-01', EFFECTIVE, '2024-05-01']);
  expect(history.next(item)?.from).toBe(EFFECTIVE);
});

test('a matter is cancelled from the day of its cancellation on', () => {
  const on = (day: string) => {
    const model = announcedOn(day);
    const item = model.items.get('sd-002');
    return [withdrawalOf(model, item)?.ended, model.items.isInForce(item)];
  };
  expect(around.map(on)).toEqual([
    [false, true],
    [true, false],
    [true, false],
  ]);
});

test('a matter, a ruling and a law hold from the day they take effect on', () => {
  const on = (day: string) => modelOf(baseBytes(), day);
  const isMatterToCome = (day: string) => on(day).items.isToCome(on(day).items.get('bj-003'));
  expect(['2024-04-30', '2024-05-01'].map(isMatterToCome)).toEqual([true, false]);
  const isRulingToCome = (day: string) =>
    on(day).rulings.isToCome(on(day).rulings.get('cd-2024-001'));
  expect(['2024-06-14', '2024-06-15'].map(isRulingToCome)).toEqual([true, false]);
  // One law takes the place of the other: there is no day with both and none with neither.
  const lawsInForce = (day: string) =>
    ['fl-zaosheng-1997', 'fl-zaosheng'].map((id) => on(day).laws.isInForce(on(day).laws.get(id)));
  expect(['2022-06-04', '2022-06-05'].map(lawsInForce)).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('a body is open until the day before it is dissolved', () => {
  const { bodies } = baseModel();
  const isOpenOn = (day: string) => bodies.isOpen(bodies.get('bm-fangguan'), day);
  expect(['2019-01-31', '2019-02-01'].map(isOpenOn)).toEqual([true, false]);
});

describe('the list of a day', () => {
  test('is there from that day on', () => {
    const daysOn = (day: string) =>
      pastItems(modelOf(baseBytes(), day), 'boundary-items').map(({ date }) => date);
    expect(daysOn('2024-04-30')[0]).toBe('2024-03-28');
    expect(daysOn('2024-05-01')[0]).toBe('2024-05-01');
  });

  test('has what was published that very day, and what took its place from that day on', () => {
    const standing = Object.fromEntries(
      pastItems(baseModel(), 'boundary-items').map(({ date, inForce, announced }) => [
        date,
        [inForce, announced].map((versions) => versions.map(({ record }) => record.id)),
      ]),
    );
    expect(standing).toEqual({
      '2021-03-28': [[], ['bj-002']],
      '2021-05-01': [['bj-002'], []],
      '2024-03-28': [['bj-002'], ['bj-001', 'bj-003']],
      '2024-05-01': [['bj-001', 'bj-003'], []],
    });
  });

  test('counts a dispute as open from its application until the day before it is decided', () => {
    const openOn = (appliedOn: string, decidedOn: string) => {
      const model = baseModel(
        {
          file: 'rulings.csv',
          from: 'cd-2026-001',
          to: `cd-2023-001,示例认〔2023〕1号,关于楼道堆物清理职责的认定意见,楼道堆物,区综合执法局,区综合执法局;区住建局,,楼道堆物由谁清理，两个单位说法不同。,由区综合执法局清理，区住建局配合查找物主。,,bj-001,${appliedOn},${appliedOn},${decidedOn},${decidedOn},2024-07-20,生效,,\ncd-2026-001`,
        },
        {
          file: 'ruling-findings.csv',
          from: 'jl-2024001-01',
          to: 'jl-2023001-01,cd-2023-001,,区综合执法局,牵头,清理楼道堆物\njl-2024001-01',
        },
      );
      return model.rulings.openOn('2024-06-15').map(({ id }) => id);
    };
    expect(openOn('2024-06-15', '2024-07-01')).toEqual(['cd-2023-001']);
    expect(openOn('2024-06-16', '2024-07-01')).toEqual([]);
    expect(openOn('2024-05-15', '2024-06-16')).toEqual(['cd-2023-001']);
    expect(openOn('2024-05-15', '2024-06-15')).toEqual([]);
  });
});

describe('of several changes on one day', () => {
  const dutyChange = (
    number: string,
    publishedOn: string,
    field: string,
    values: string,
    duty = 'zr-bj001-03',
  ) =>
    `bd-2025-${number},责任分工,${duty},变更,${field},${values},示例〔2025〕5号,来电问得多，写得再明白些,区住建局,,${publishedOn},2025-09-01\n`;
  const partsBefore = (changes: string) => {
    const { history, items } = baseModel({
      file: 'list-changes.csv',
      from: 'bd-2025-002',
      to: `${changes}bd-2025-002`,
    });
    return history.at(items.get('bj-001'), '2025-08-31').parts;
  };

  test('the one published first was made first, whatever its number', () => {
    const first = dutyChange('009', '2025-07-01', '具体职责', '协助使用维修资金,辅导使用维修资金');
    const second = dutyChange('008', '2025-07-02', '具体职责', '辅导使用维修资金,指导使用维修资金');
    for (const changes of [first + second, second + first])
      expect(textOf(partsBefore(changes), 'zr-bj001-03')).toBe('协助使用维修资金');
  });

  test('of one publication the lower number was made first', () => {
    const first = dutyChange('008', '2025-07-01', '具体职责', '协助使用维修资金,辅导使用维修资金');
    const second = dutyChange('009', '2025-07-01', '具体职责', '辅导使用维修资金,指导使用维修资金');
    for (const changes of [first + second, second + first])
      expect(textOf(partsBefore(changes), 'zr-bj001-03')).toBe('协助使用维修资金');
  });

  test('duties stand in the order that they had then', () => {
    const ids = partsBefore(dutyChange('008', '2025-07-01', '顺序', '9,1', 'zr-bj001-01')).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['zr-bj001-02', 'zr-bj001-03', 'zr-bj001-01']);
  });
});

test('a finding that was cancelled comes back in its place', () => {
  const change = (number: string, what: string) =>
    `bd-2026-${number},认定结论,${what},示例〔2026〕1号,加建已经拆除，只剩一家,区住建局,,2026-11-01,${TODAY}\n`;
  const model = modelOf(
    edited(
      sealed(baseBytes()),
      {
        file: 'ruling-findings.csv',
        from: 'jl-2024001-01,cd-2024-001,加建引起渗漏,区住建局,牵头,督促先行维修并回访居民\n',
        to: '',
      },
      { file: 'ruling-findings.csv', from: '区综合执法局,配合', to: '区综合执法局,牵头' },
      {
        file: 'list-changes.csv',
        from: 'bd-2025-002',
        to: `${change('001', 'jl-2024001-01,取消,,区住建局：督促先行维修并回访居民,')}${change('002', 'jl-2024001-02,变更,角色,配合,牵头')}bd-2025-002`,
      },
    ),
  );
  const findingsOn = (day: string) =>
    model.history.at(model.rulings.get('cd-2024-001'), day).parts.map(({ id }) => id);
  expect(findingsOn('2026-11-22')).toEqual(['jl-2024001-01', 'jl-2024001-02']);
  expect(findingsOn(TODAY)).toEqual(['jl-2024001-02']);
});

test('a matter that was replaced ended on the day its change says, though its successor took effect on another', () => {
  const model = baseModel({
    file: 'list-changes.csv',
    from: 'bd-2025-002',
    to: 'bd-2024-009,职责边界事项,bj-002,合并,状态,生效,已被替代,示例〔2024〕1号,并入夜间施工噪声监管,区环境分局,,2024-03-28,2024-06-01\nbd-2025-002',
  });
  expect(withdrawalOf(model, model.items.get('bj-002'))).toMatchObject({
    since: '2024-06-01',
    instead: ['bj-003'],
  });
});
