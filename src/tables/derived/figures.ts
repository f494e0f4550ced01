import { optional } from '../column.ts';
import { decimal, measure, phrases, prose, text } from '../kinds.ts';
import { defineDerived } from './define.ts';

export const figuresTable = defineDerived({
  name: 'figures',
  title: '公开数字',
  note: '每一个公开数字一行，分开数的每一部分再一行，写明怎么数、从哪几张表数。',
  naming: 'name',
  columns: {
    id: measure('编号', '指标的编号', 'powers-standing'),
    name: text('指标', '指标的名称', '权责事项'),
    part: optional(
      text('部分', '全部的一行空着；其余写单位、年、月、领域的编号或者类别', 'bm-zhujian'),
    ),
    value: optional(decimal('数字', '数出来多少；没有可数的空着，不是零', '12')),
    of: optional(decimal('分母', '一共多少；不是比例的空着', '20')),
    unit: text('单位', '数字的单位', '项', { max: 12 }),
    formula: prose('怎么数', '照着就能重数一遍', '数「权责事项」里今天还有效的行。'),
    from: phrases('数据表', '从哪几张表数，写表的英文名', 'powers'),
  },
});
