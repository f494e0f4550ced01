import { optional } from '../column.ts';
import { date, number, text, yesno } from '../kinds.ts';
import { defineDerived } from './define.ts';

export const upstreamPaceTable = defineDerived({
  name: 'upstream-pace',
  title: '跟着上级清单改用了几天',
  note: '由上级清单调整引起的每一次变动一行：上级哪天改的，这里隔了几个工作日公布。',
  naming: 'id',
  columns: {
    id: text('编号', '清单变动的编号', 'bd-2024-002'),
    list: text('清单', '改的是哪张表，写表的英文名', 'duties'),
    record: text('记录', '改的是哪一条', 'zr-bj017-13'),
    kind: text('类型', '变动的类型', '变更'),
    upstreamOn: date('上级调整日期', '上级清单哪一天改的', '2024-06-17'),
    publishedOn: date('公布日期', '这里哪一天公布', '2024-06-21'),
    seenOn: optional(
      date('登录看见的日期', '登录上级清单哪一天看见的；没有登记的空着', '2024-06-18'),
    ),
    workingDays: number('隔了几个工作日', '从上级调整到这里公布', '4'),
    inTime: yesno('按时没有', '有没有超过规定的工作日'),
  },
});
