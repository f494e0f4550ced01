import { choice, text } from '../kinds.ts';
import { defineDerived } from './define.ts';

export const coverageTable = defineDerived({
  name: 'task-coverage',
  title: '职责、任务和权责对不上的',
  note: '没有任务的主要职责和权责、没有职责或权责的任务，每一条一行。',
  naming: 'name',
  columns: {
    gap: choice('缺口', '哪一种对不上', [
      'dutyWithoutTask',
      'taskWithoutDuty',
      'taskWithoutPower',
      'powerWithoutTask',
    ]),
    body: text('单位', '部门的编号', 'bm-zhujian'),
    id: text('编号', '职责、任务或权责的编号', 'rw-zhujian-001'),
    name: text('名称', '它的名称', '受理房屋质量投诉', { max: 500 }),
  },
});
