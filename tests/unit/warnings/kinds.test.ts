/** Each kind of warning on the small data set: what it finds, on the very day, and what it leaves alone. */
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../src/measures/measures.ts';
import { Model } from '../../../src/model/model.ts';
import {
  WARNING_KINDS,
  type WarningKind,
  warningsFor,
  warningsOf,
} from '../../../src/warnings/index.ts';
import { warningText } from '../../../src/words/warning-text.ts';
import { baseModel, baseTables, type Edit, only } from '../helpers.ts';

const on = (day: string, ...edits: readonly Edit[]) => new Model(baseTables(...edits), day);
const ids = (model: Model, kind: WarningKind) => warningsOf(model, kind).map(({ id }) => id);
const says = (model: Model, kind: WarningKind) =>
  warningsOf(model, kind).map(warningText.kinds[kind].says);

describe('powers on a law that has ended', () => {
  const ending = { file: 'laws.csv', from: '法律,2021-07-15,,', to: '法律,2021-07-15,2026-12-28,' };

  test('are found from the day on which it ends', () => {
    expect(ids(on('2026-12-27', ending), 'powers-ended-basis')).toEqual([]);
    const model = on('2026-12-28', ending);
    expect(ids(model, 'powers-ended-basis')).toEqual(['qz-0001']);
    expect(says(model, 'powers-ended-basis')).toEqual([
      '《中华人民共和国行政处罚法》今天不是现行有效的',
    ]);
  });

  test('are none once the power is cancelled', () => {
    const cancelled = {
      file: 'powers.csv',
      from: 'bj-003,2024-03-28,2024-05-01,生效,',
      to: 'bj-003,2024-03-28,2024-05-01,已取消,2025-01-01',
    };
    const free = [{ file: 'tasks.csv', from: '每天一次,qz-0001,', to: '每天一次,,' }];
    expect(ids(on('2026-12-28', ending, cancelled, ...free), 'powers-ended-basis')).toEqual([]);
  });
});

describe('tasks that nobody holds', () => {
  const closing = {
    file: 'bodies.csv',
    from: '环保局,,12369,,3,,,',
    to: '环保局,,12369,,3,,2026-12-01,区住建局',
  };

  test('are those of a body from the day of its end', () => {
    expect(ids(on('2026-11-30', closing), 'tasks-unheld')).toEqual([]);
    const model = on('2026-12-01', closing);
    expect(ids(model, 'tasks-unheld')).toEqual(['rw-0001']);
    expect(says(model, 'tasks-unheld')).toEqual(['单位已经撤销']);
  });

  test('are those whose powers are all gone, unless a main duty asks for them', () => {
    const held = baseTables();
    const powers = held.powers.map((power) => ({ ...power, status: '已取消' as const }));
    const tasks = (duty: string | undefined) =>
      held.tasks.map((task) => (task.id === 'rw-0002' ? { ...task, duty } : task));
    const of = (duty: string | undefined) =>
      ids(new Model({ ...held, powers, tasks: tasks(duty) }, '2026-11-23'), 'tasks-unheld');
    expect(of(undefined)).toEqual(['rw-0002']);
    expect(of('zz-zhujian-01')).toEqual([]);
  });
});

describe('hand-offs past their end', () => {
  test('are those found going on and not put right', () => {
    expect(ids(baseModel(), 'handoffs-past-end')).toEqual([]);
    const model = baseModel({
      file: 'inspections.csv',
      from: '2026-06-16,jb-2026-002',
      to: ',jb-2026-002',
    });
    expect(says(model, 'handoffs-past-end')).toEqual([
      '2026年5月31日到期，查到还没有停，也没有改正',
    ]);
    expect(only(warningsOf(model, 'handoffs-past-end')).bodies).toEqual(['bm-zhujian']);
  });

  test('are those that nobody has looked at since, the last day itself not yet', () => {
    expect(ids(on('2026-12-31'), 'handoffs-past-end')).toEqual([]);
    expect(says(on('2027-01-01'), 'handoffs-past-end')).toEqual([
      '2026年12月31日到期，到期以后没有查过停了没有',
    ]);
  });

  test('and those that end soon are told before', () => {
    expect(ids(on('2026-11-15'), 'admissions-ending-soon')).toEqual([]);
    expect(ids(on('2026-11-16'), 'admissions-ending-soon')).toEqual(['jb-2026-001']);
    expect(ids(on('2027-01-01'), 'admissions-ending-soon')).toEqual([]);
  });
});

describe('duties without a law in force', () => {
  test('are those of matters in force and of bodies that can be called to act', () => {
    const model = baseModel();
    const found = ids(model, 'duties-without-basis');
    expect(found).toContain('zr-bj001-01');
    // Of residents, of a matter that was replaced, and one that names a law.
    for (const id of ['zr-bj001-02', 'zr-bj002-01', 'zr-bj003-01']) expect(found).not.toContain(id);
    expect(says(model, 'duties-without-basis')[0]).toBe('没有写依据：督促建设单位限期维修并回访');
  });

  test('are those whose laws have all ended, too', () => {
    const repealed = {
      file: 'laws.csv',
      from: '法律,2016-01-01,,,',
      to: '法律,2016-01-01,2026-12-01,,',
    };
    const told = says(on('2026-12-01', repealed), 'duties-without-basis');
    expect(told).toContain('写的 1 处依据今天都没有效：处罚露天焚烧行为');
  });
});

test('rulings past their day wait for what was promised, and end with it', () => {
  const model = baseModel();
  const warning = only(warningsOf(model, 'rulings-past-day'));
  expect(warning).toMatchObject({ id: 'cd-2026-001', number: 4 });
  expect(says(model, 'rulings-past-day')).toEqual(['作出认定已超期 4 个工作日']);
  expect(ids(on('2026-11-17'), 'rulings-past-day')).toEqual([]);
});

test('hotline cases past their day are told until they are handled', () => {
  expect(ids(baseModel(), 'cases-past-day')).toEqual(['rx-2024-002']);
  const handled = {
    file: 'hotline-cases.csv',
    from: '区综合执法局,,,,否,,否,,,否',
    to: '区综合执法局,,,2024-08-30,否,,否,,,是',
  };
  expect(ids(baseModel(handled), 'cases-past-day')).toEqual([]);
});

test('what a campaign owes is told from the day after it was due', () => {
  expect(ids(on('2026-12-20'), 'campaign-measures-past-day')).toEqual([]);
  const model = on('2026-12-23');
  expect(only(warningsOf(model, 'campaign-measures-past-day'))).toMatchObject({
    id: 'cs-2026-001-02',
    records: ['zt-2026-001'],
    bodies: ['bm-zhifa'],
  });
  expect(says(model, 'campaign-measures-past-day')).toEqual([
    '应在2026年12月20日做完，超期 3 天：没有证明的夜里施工逐个查处',
  ]);
});

describe('the same two bodies', () => {
  const secondRuling = {
    file: 'rulings.csv',
    from: '区综合执法局,区环境分局;区住建局',
    to: '区环境分局,区综合执法局;区住建局',
  };
  const openCase = {
    file: 'hotline-cases.csv',
    from: '区综合执法局,,,,否,,否,,,否',
    to: '区综合执法局,区住建局,,,是,,否,,,否',
  };
  const meeting = { file: 'meetings.csv', from: '区环境分局;区住建局', to: '区住建局' };
  const pair = 'bm-zhifa+bm-zhujian';

  test('in one dispute alone are no warning', () => {
    expect(ids(baseModel(), 'repeated-disputes')).toEqual([]);
  });

  test('are told with every dispute, the newest first', () => {
    const model = baseModel(secondRuling, meeting);
    expect(only(warningsOf(model, 'repeated-disputes'))).toEqual({
      id: pair,
      rows: ['cd-2026-001', 'cd-2024-001'],
      records: ['cd-2026-001', 'cd-2024-001'],
      bodies: ['bm-zhifa', 'bm-zhujian'],
      number: 2,
      day: '2026-11-02',
    });
  });

  test('may dispute in a case for which no ruling was applied for', () => {
    const found = only(warningsOf(baseModel(openCase), 'repeated-disputes'));
    expect(found).toMatchObject({ id: pair, number: 2, rows: ['cd-2024-001'] });
    expect(found.records).toEqual(['rx-2024-002', 'cd-2024-001']);
  });
});

test('a body is told its own warnings, and the figures count the same', () => {
  const model = baseModel();
  const own = warningsFor(model, 'bm-zhujian');
  expect(own.map(({ kind }) => kind)).toEqual(['duties-without-basis', 'rulings-past-day']);
  for (const { kind, warnings } of own)
    expect(figureOf(model, `warning-${kind}`, 'bm-zhujian').value).toBe(warnings.length);
  for (const kind of WARNING_KINDS)
    expect(figureOf(model, `warning-${kind}`).value).toBe(warningsOf(model, kind).length);
});
