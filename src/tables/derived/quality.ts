import { optional } from '../column.ts';
import { decimal, prose, text } from '../kinds.ts';
import { defineDerived } from './define.ts';

export const qualityTable = defineDerived({
  name: 'quality',
  title: '数据质量',
  note: '数据质量的每一个数字一行：各方面的指标、每一列填了多少、每条规则提醒几处、以前每季度末怎样。',
  naming: 'name',
  columns: {
    kind: text(
      '种类',
      'measure 指标、column 一列填了多少、rule 规则提醒几处、before 以前怎样',
      'measure',
    ),
    id: text('编号', '指标、表和列、规则的英文名；以前怎样的写数的是什么', 'quality-laws-checked', {
      max: 80,
    }),
    name: text('名称', '数的是什么', '按时核对过的依据', { max: 80 }),
    day: text('日期', '哪一天的情况', '2026-11-28'),
    value: optional(decimal('数字', '数出来多少；没有可数的空着，不是零', '92.5')),
    of: optional(decimal('分母', '一共多少；不是比例的空着', '320')),
    unit: text('单位', '数字的单位', '%', { max: 12 }),
    means: optional(prose('怎么数', '指标怎么数；其余空着', '数「依据」里今天在施行期内的行。')),
  },
});
