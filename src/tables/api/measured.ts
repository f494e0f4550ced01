/** The answers that are counted from the tables: figures, warnings, scores, gaps, clusters. */
import { z } from 'zod';
import { address, amount, amountOrNone, count, day, flag, ids, key, many, text } from './key.ts';

const asOf = key('截止日期', '按哪一天的情况算的', day);
const page = key('网页', '写着同样内容的网页', address);

const gap = z.strictObject({
  of: key('一共', '一共几条', count),
  uncovered: key('对不上的', '对不上的记录的编号', ids),
});
const gaps = z.strictObject({
  dutyWithoutTask: key('没有任务的职责', '主要职责下面没有任务', gap),
  taskWithoutDuty: key('没有职责的任务', '任务不属于哪一条主要职责', gap),
  taskWithoutPower: key('没有权责的任务', '任务没有对应的权责事项', gap),
  powerWithoutTask: key('没有任务的权责', '权责事项没有任务来做', gap),
});

export const taskCoverage = z.strictObject({
  page,
  total: key('全区', '全区合计', gaps),
  bodies: key(
    '各单位',
    '一个单位一项',
    many(z.strictObject({ body: key('单位', '单位的编号', text), ...gaps.shape })),
  ),
});

const warning = z.strictObject({
  id: key('编号', '在同一种预警里不重复', text),
  bodies: key('单位', '该动的单位的编号，负责的在前', ids),
  records: key('记录', '去哪些记录的网页看', ids),
  number: key('数', '几个工作日、几天或者几件', amount.optional()),
  day: key('日期', '从哪一天起，或者到哪一天为止', day.optional()),
  says: key('说明', '写给人看的一句话', text),
});

export const turns = z.strictObject({
  asOf,
  turns: key(
    '以后会变的',
    '近的在前',
    many(
      z.strictObject({
        day: key('日期', '从这一天起，今天的说法不对了', day),
        table: key('表', '表的英文名', text),
        record: key('记录', '哪一条，编号', text),
        says: key('怎样变', '到了那一天怎样', text),
        concerns: key('涉及', '说到它的记录和单位的编号', ids),
      }),
    ),
  ),
});

export const warnings = z.strictObject({
  asOf,
  page,
  kinds: key(
    '种类',
    '一种预警一项，没有查到的也在',
    many(
      z.strictObject({
        kind: key('种类', '预警种类的英文名', text),
        title: key('名称', '叫什么', text),
        level: key(
          '级别',
          'red 现在就不对，yellow 晚了或者一再发生，blue 快要到',
          z.enum(['red', 'yellow', 'blue']),
        ),
        means: key('意思', '是什么意思', text),
        rule: key('规则', '照着就能重找一遍', text),
        cure: key('消除', '怎么消除', text),
        page,
        measure: key('公开数字', '数它的公开数字的编号', text),
        warnings: key('预警', '每一条', many(warning)),
      }),
    ),
  ),
});

const value = key('数', '算出来的数；没有可算的是 null，不是 0', amountOrNone);
const of = key('分母', '从几条里算的；不是比例和中位数的没有', count.optional());
const rows = key('数进来的', '数进来的各条记录的编号', ids);

const figureKeys = {
  id: key('编号', '公开数字的编号', text),
  title: key('名称', '叫什么', text),
  formula: key('怎么数', '照着就能重数一遍', text),
  unit: key('单位', '件、%、天……', text),
  from: key('从哪些表', '表的英文名', ids),
  page: key('网页', '写着它和怎么数的网页', address),
  api: key('单个', '只有这一个数字的 JSON，含数进来的各条', address),
  value,
  of,
};

export const figures = z.strictObject({
  asOf,
  page,
  policy: key(
    '本地的规定',
    '算的时候用到的期限和件数，写作 policy.英文名',
    z.record(z.string(), z.unknown()),
  ),
  figures: key('公开数字', '每一个', many(z.strictObject(figureKeys))),
});

export const figure = z.strictObject({
  asOf,
  ...figureKeys,
  rows,
  by: key('按什么分开', '按什么分开数；不分的没有', text.optional()),
  parts: key(
    '分开数的',
    '一部分一项；不分的没有',
    many(
      z.strictObject({
        key: key('哪一部分', '单位、领域的编号，年、月，或者选项', text),
        name: key('名称', '这一部分叫什么', text),
        value,
        of,
        rows,
      }),
    ).optional(),
  ),
  reported: key(
    '报告里的数',
    '文件、报告里登记过的同一个数',
    many(
      z.strictObject({
        id: key('编号', '记录的编号', text),
        says: key('写的是', '报告里怎么写', text),
        source: key('出处', '哪份报告', text),
        day: key('日期', '报告的日期；没有写的没有', day.optional()),
      }),
    ),
  ),
});

const thresholds = z.strictObject({
  gradeExcellent: key('优秀', '多少分以上优秀', amount),
  gradeGood: key('良好', '多少分以上良好', amount),
  gradePass: key('合格', '多少分以上合格', amount),
  judgedAtLeast: key('定等次', '应评的权重至少评了百分之几', amount),
});

const year = key('年度', '哪一年', count);
const isOver = key('已经过完', '这一年过完没有', flag);

export const evaluation = z.strictObject({
  page,
  rules: key('规则', '怎么算，一句一条', many(text)),
  thresholds: key('分数线', '等次的分数线', thresholds),
  years: key(
    '各年度',
    '一年一项',
    many(
      z.strictObject({
        year,
        isOver,
        page,
        api: key('评分表', '这一年各单位的评分表', address),
        bodies: key('单位数', '评了几个单位', count),
      }),
    ),
  ),
});

const leaf = z.strictObject({
  indicator: key('指标', '指标的编号', text),
  weight: key('权重', '占总分的百分之几', amount),
  share: key('分担后的权重', '没有材料的指标的权重分担以后', amount),
  points: key('得分', '满分 100；没有评的没有', amount.optional()),
  missing: key(
    '为什么没有分',
    'not-for-these 不评这一类单位，no-rows 没有可算的，no-assessment 没有人评，self-alone 只有自评',
    z.enum(['not-for-these', 'no-rows', 'no-assessment', 'self-alone']).optional(),
  ),
  assessments: key(
    '评估结果',
    '人工评的：用了哪几条，各占百分之几',
    many(
      z.strictObject({
        id: key('评估结果', '记录的编号', text),
        weight: key('占', '占百分之几', amount),
      }),
    ).optional(),
  ),
  measure: key('公开数字', '由哪个公开数字算', text.optional()),
  value: key('数', '算出来的数', amount.optional()),
  of: key('分母', '从几条里算的', count.optional()),
  rows: key('数进来的', '各条记录的编号', ids.optional()),
  among: key('分母的各条', '分母里各条记录的编号', ids.optional()),
  band: key('计分档', '落在哪一档，写编号', text.optional()),
  deduction: key('扣分', '扣了几分', amount.optional()),
});

const sheet = z.strictObject({
  body: key('单位', '单位的编号', text),
  name: key('单位名称', '单位的简称', text),
  group: key(
    '哪一类',
    'departments 部门，institutions 事业单位',
    z.enum(['departments', 'institutions']),
  ),
  total: key('总分', '满分 100；什么都没有评的没有', amount.optional()),
  grade: key(
    '等次',
    'excellent 优秀，good 良好，pass 合格，fail 不合格；没有定的没有',
    z.enum(['excellent', 'good', 'pass', 'fail']).optional(),
  ),
  ungraded: key(
    '为什么没有定等次',
    'running 这一年还没有过完，too-little 评了的太少',
    z.enum(['running', 'too-little']).optional(),
  ),
  place: key('名次', '同一类里第几', count.optional()),
  judgedShare: key('评了的权重', '应评的权重评了百分之几', amount),
  page: key('网页', '评分表的网页', address),
  classes: key(
    '各类',
    '评价类别一类一项',
    many(
      z.strictObject({
        class: key('评价类别', '类别的编号', text),
        points: key('得分', '满分 100；一个也没有评的没有', amount.optional()),
        share: key('权重', '分担以后占总分的百分之几', amount),
        indicators: key('各个指标', '指标一个一项', many(leaf)),
      }),
    ),
  ),
});

export const evaluationYear = z.strictObject({
  year,
  isOver,
  sheets: key('评分表', '一个单位一张', many(sheet)),
});

export const caseClusters = z.strictObject({
  page,
  asOf,
  rule: key(
    '规则',
    '几天以内几件才算一组',
    z.strictObject({
      clusterWithin: key('几天', '几天（日历日）以内受理', count),
      clusterCases: key('几件', '同一事项、同一街道，几件以上', count),
      clusterCasesAnywhere: key('各街道几件', '同一事项、不论哪个街道，几件以上', count),
    }),
  ),
  clusters: key(
    '反复反映',
    '一组一项，新的在前',
    many(
      z.strictObject({
        id: key('编号', '事项、街道和第一天', text),
        item: key('事项', '事项的编号', text),
        street: key('街道', '街道的编号；不论街道的没有', text.optional()),
        from: key('从', '第一件哪天受理', day),
        to: key('到', '最后一件哪天受理', day),
        cases: key('热线事项', '各件的编号，先受理的在前', ids),
        campaigns: key('整治专题', '接着办它的专题的编号', ids),
      }),
    ),
  ),
});
