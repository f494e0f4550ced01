/** What the rules about tasks, their powers and their charts let pass: their bad samples show what they refuse. */
import { expect, test } from 'vitest';
import { type Edit, reportOf } from '../helpers.ts';

const append = (file: string, from: string, row: string): Edit => ({
  file,
  from,
  to: `${from}${row}\n`,
});
const lastFlow = '不扣押物品,2024-05-20\n';
const lastStep = '结束:处罚完毕\n';
const flowOf = (item: string) =>
  append(
    'flows.csv',
    lastFlow,
    `lc-002,${item},房屋质量抽查流程,到了抽查的那个季度,抽查完，结果已经公布,4,3,2,抽查单和通知合成一张,,,2024-05-20`,
  );
const stepBy = (actor: string) =>
  append(
    'flow-steps.csv',
    lastStep,
    `hj-002-01,lc-002,1,到场抽查,${actor},到工地查看质量，当场记下结果,1,抽查单,结束`,
  );

test('a chart of a task or a power needs no street, no duty in a matter, and nothing that streets do not do', () => {
  expect(reportOf(flowOf('rw-0002'), stepBy('区住建局'))).toEqual([]);
  expect(reportOf(flowOf('qz-0002'), stepBy('区住建局'))).toEqual([]);
});

test('a body below the department may act in its place', () => {
  const below = {
    file: 'bodies.csv',
    from: '区热线中心,事业单位,,,',
    to: '区热线中心,事业单位,,区住建局,',
  };
  expect(reportOf(below, flowOf('rw-0002'), stepBy('区热线中心'))).toEqual([]);
  expect(reportOf(flowOf('rw-0002'), stepBy('区热线中心'))).toHaveLength(1);
});

test('a task may exercise the power of a body below its department, and a task of that body the power above it', () => {
  const below = {
    file: 'bodies.csv',
    from: '区热线中心,事业单位,,,',
    to: '区热线中心,事业单位,,区住建局,',
  };
  const power = { file: 'powers.csv', from: '行政检查,区住建局', to: '行政检查,区热线中心' };
  expect(reportOf(below, power)).toEqual([]);
  expect(reportOf(power)).toHaveLength(1);
  const task = {
    file: 'tasks.csv',
    from: 'rw-0002,区住建局,zz-zhujian-01',
    to: 'rw-0002,区热线中心,',
  };
  expect(reportOf(below, task)).toEqual([]);
});

test('what was cancelled says since when, in both lists', () => {
  const cancelled = (file: string, from: string): Edit => ({
    file,
    from,
    to: from.replace(/生效,$/, '已取消,2025-01-01'),
  });
  expect(
    reportOf(
      cancelled('powers.csv', 'bj-003,2024-03-28,2024-05-01,生效,'),
      cancelled('tasks.csv', '#第一条,2024-03-28,2024-05-01,生效,'),
    ).filter((line) => line.includes('〔cancelled-dated〕')),
  ).toEqual([]);
});
