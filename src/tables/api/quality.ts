/** The answer that tells how good the data are. */
import { z } from 'zod';
import { address, amountOrNone, count, day, flag, key, many, text } from './key.ts';

const figure = z.strictObject({
  id: key('编号', '公开数字的编号', text),
  title: key('名称', '数的是什么', text),
  value: key('数字', '数出来多少；没有可数的是 null', amountOrNone),
  of: key('分母', '一共多少；不是比例的没有', count.optional()),
  unit: key('单位', '数字的单位', text),
  api: key('怎么数的', '怎么数、数了哪些行', address),
});

const dimension = z.strictObject({
  id: key('英文名', '哪一方面', text),
  title: key('方面', '完整、准确……', text),
  asks: key('问什么', '这一方面问什么', text),
  figures: key('数字', '这一方面的数字', many(figure)),
});

const column = z.strictObject({
  key: key('列', '列的英文名', text),
  label: key('列名', '列叫什么', text),
  required: key('一定要填', '空着就不能公布', flag),
  filled: key('填了几行', '不空的行数', count),
});

const table = z.strictObject({
  table: key('表', '表的英文名', text),
  title: key('表名', '表叫什么', text),
  rows: key('行数', '一共几行，还没有生效的改动也算', count),
  columns: key('列', '每一列填了多少', many(column)),
});

const law = z.strictObject({
  law: key('依据', '依据的编号', text),
  checkedOn: key('核对日期', '最近一次核对的日期；没有核对过的没有', day.optional()),
  days: key('天数', '到今天几天；没有核对过的没有', count.optional()),
});

const then = z.strictObject({
  day: key('日期', '季度末，最后一项是今天', day),
  duties: key('分工', '那天照着办的分工', count),
  withBasis: key('写了依据的', '其中写了依据的', count),
  withArticle: key('写明条次的', '写了依据的里每一处都写明条次的', count),
  laws: key('依据', '那天在施行期内的依据', count),
  lawsChecked: key('按时核对过的', '其中在规定的天数以内核对过的', count),
});

const publication = z.strictObject({
  number: key('期号', '第几期', count),
  date: key('日期', '哪一天定版', day),
  records: key('记录数', '一共几条', count),
  added: key('新增', '新增几条', count),
  changed: key('变动', '改了几条', count),
  withdrawn: key('撤下', '撤下几条', count),
});

export const quality = z.strictObject({
  asOf: key('截止日期', '按哪一天的情况算的', day),
  page: key('网页', '写着同样内容的网页', address),
  dimensions: key('各方面', '完整、准确、一致、唯一、时效、可访问', many(dimension)),
  reminders: key(
    '规范',
    '检查提醒了什么，一条规则一项；有错误的数据不会公布',
    many(
      z.strictObject({
        rule: key('规则', '规则的英文名', text),
        count: key('处数', '提醒了几处', count),
        page: key('网页', '规则的说明', address),
      }),
    ),
  ),
  tables: key('每张表', '公布的表每一列填了多少', many(table)),
  laws: key('依据', '今天在施行期内的依据，最近一次核对', many(law)),
  overTime: key('以前怎样', '照历次版本和登记的日期重算', many(then)),
  publications: key('历次定版', '账本里每一期的条数', many(publication)),
});
