import { optional } from '../column.ts';
import { choice, date, phrases, prose, text } from '../kinds.ts';
import { defineDerived } from './define.ts';

export const warningsTable = defineDerived({
  name: 'warnings',
  title: '预警',
  note: '每一条预警一行：哪一种、哪个单位该动、什么情况、在哪些记录里看得到。',
  naming: 'says',
  columns: {
    kind: text('种类', '预警种类的英文名', 'handoff-ended'),
    level: choice('级别', 'red：现在就不对；yellow：晚了或者一再发生；blue：快要到期', [
      'red',
      'yellow',
      'blue',
    ]),
    id: text('编号', '同一种里认出这一条', 'jb-2025-008', { max: 200 }),
    body: optional(phrases('单位', '该动的单位的编号，负责的在前', 'bm-zhujian')),
    says: prose('情况', '什么情况', '2025年11月30日到期，到期以后没有查过停了没有', { min: 1 }),
    day: optional(date('日期', '从哪一天起，或者到哪一天', '2025-11-30')),
    records: optional(phrases('相关记录', '看得到的记录的编号', 'jb-2025-008')),
  },
});
