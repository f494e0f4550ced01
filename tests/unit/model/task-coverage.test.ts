import { expect, test } from 'vitest';
import { coverageFiles } from '../../../src/emit/task-coverage.ts';
import { GAPS } from '../../../src/model/task-coverage.ts';
import { districtModel } from '../district.ts';
import { baseModel } from '../helpers.ts';

const model = districtModel();

/** The same gaps, read from the cells of the rows alone. */
function gapsByRows({ tables }: typeof model): Record<string, string[]> {
  const tasks = tables.tasks.filter(({ status }) => status !== '已取消');
  const powers = tables.powers.filter(({ status }) => status !== '已取消');
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
  const named = new Set(tasks.flatMap((task) => [task.duty, ...task.powers]));
  return {
    dutyWithoutTask: ids(tables['main-duties'].filter(({ id }) => !named.has(id))),
    taskWithoutDuty: ids(tasks.filter(({ duty }) => duty === undefined)),
    taskWithoutPower: ids(
      tasks.filter((task) => !powers.some(({ id }) => task.powers.includes(id))),
    ),
    powerWithoutTask: ids(powers.filter(({ id }) => !named.has(id))),
  };
}

const told = ({ taskCoverage }: typeof model) =>
  Object.fromEntries(
    GAPS.map((gap) => [gap, taskCoverage.total[gap].uncovered.map(({ id }) => id).toSorted()]),
  );

test('what is not covered is what the rows say', () => {
  expect(told(model)).toEqual(gapsByRows(model));
  expect(told(model)).toEqual({
    dutyWithoutTask: ['zz-shichang-03'],
    taskWithoutDuty: ['rw-0104'],
    taskWithoutPower: ['rw-0104'],
    powerWithoutTask: ['qz-0103', 'qz-1001', 'qz-1101', 'qz-1102', 'qz-1103', 'qz-1104', 'qz-2001'],
  });
});

test('a power that was cancelled covers no task, and asks for none', () => {
  const cancelled = baseModel({
    file: 'powers.csv',
    from: 'bj-001,2024-03-28,2024-05-01,生效,',
    to: 'bj-001,2024-03-28,2024-05-01,已取消,2025-01-01',
  });
  expect(told(cancelled)).toEqual(gapsByRows(cancelled));
  expect(cancelled.taskCoverage.total.taskWithoutPower.uncovered).toEqual([
    { id: 'rw-0002', name: '抽查在建房屋质量' },
  ]);
  expect(cancelled.taskCoverage.total.powerWithoutTask.of).toBe(1);
});

test('a duty whose only task is no longer done is without one', () => {
  const ended = baseModel({
    file: 'tasks.csv',
    from: '#第一条,2024-03-28,2024-05-01,生效,',
    to: '#第一条,2024-03-28,2024-05-01,已取消,2025-05-01',
  });
  expect(told(ended)).toEqual(gapsByRows(ended));
  expect(told(ended)['dutyWithoutTask']).toEqual(['zz-zhujian-01']);
});

test('the measures of the bodies add up to those of the district', () => {
  for (const gap of GAPS) {
    const { total, bodies } = model.taskCoverage;
    const sum = bodies.reduce((all, { measures }) => all + measures[gap].of, 0);
    expect(sum).toBe(total[gap].of);
  }
  expect(model.taskCoverage.of('bm-zhzf').taskWithoutPower).toEqual({ of: 1, uncovered: [] });
});

test('the open data hold every gap: a row each as CSV, and the ids as JSON', () => {
  const files = [...coverageFiles(model)];
  const csv = files.find(({ path }) => path === 'data/task-coverage.csv');
  const json = files.find(({ path }) => path.endsWith('.json'));
  expect(
    csv?.body
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n'),
  ).toEqual([
    '缺口,单位,编号,名称',
    '没有任务的主要职责,区市场监管局,zz-shichang-03,计量和标准化管理',
    '没有主要职责的任务,区市场监管局,rw-0104,整理执法案卷',
    '没有权责的任务,区市场监管局,rw-0104,整理执法案卷',
    '没有任务的权责,区住建局,qz-1001,对房屋质量的检查',
    '没有任务的权责,区综合执法局,qz-1101,对夜间施工噪声的处罚',
    '没有任务的权责,区综合执法局,qz-1102,对餐饮油烟直排的处罚',
    '没有任务的权责,区综合执法局,qz-1103,对餐饮油烟直排的处罚',
    '没有任务的权责,区综合执法局,qz-1104,噪声监测报告备案',
    '没有任务的权责,区市场监管局,qz-2001,查处不明码标价',
    '没有任务的权责,区市场监管局,qz-0103,对虚假广告的处罚',
  ]);
  expect(JSON.parse(json?.body ?? '')).toMatchObject({
    total: { dutyWithoutTask: { of: 4, uncovered: ['zz-shichang-03'] } },
    bodies: [{ body: 'bm-zhujian' }, { body: 'bm-zhzf' }, { body: 'bm-shichang' }],
  });
});
