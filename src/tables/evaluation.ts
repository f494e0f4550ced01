/** By what departments and public institutions are judged each year: indicators in classes, how each is scored, and what was found. */
import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, id, measure, number, points, prose, reference, text } from './kinds.ts';

/** The four ways in which an indicator is judged by hand, each with the column of its weight. */
export const WAYS = {
  部门自评: 'self',
  实地评估: 'site',
  外部评价: 'outside',
  内部评价: 'inside',
} as const;

export type Way = keyof typeof WAYS;

/** The way that never decides alone: who is judged, judges. */
export const SELF: Way = '部门自评';

const CLASS_EXAMPLE = 'zl-1';

export const evaluationClasses = defineTable({
  name: 'evaluation-classes',
  title: '评价类别',
  file: 'evaluation-classes.csv',
  note: '运行评估看哪几类，每一类占多少；各类的权重加起来是 100。',
  naming: 'name',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  position: 'order',
  columns: {
    id: id('编号', '类别编号，发布后不改、不复用', ['zl'], CLASS_EXAMPLE),
    name: text('类别', '这一类看的是什么', '履行职责', { min: 2, max: 16 }),
    weight: points('权重', '占总分的百分之几，各类加起来是 100', '30'),
    looksAt: prose('看什么', '这一类要回答的问题', '该办的事办了没有，办得及不及时。', {
      min: 6,
      max: 120,
    }),
    order: number('顺序', '排第几', '1'),
  },
});

const way = (label: Way, what: string, example: string) =>
  optional(
    points(
      label,
      `${what}占这个指标的百分之几；不用这种方式的空着。人工评的，四种方式加起来是 100`,
      example,
    ),
  );

export const indicators = defineTable({
  name: 'indicators',
  title: '评价指标',
  file: 'indicators.csv',
  note: '运行评估的一个指标：属于哪一类、占多少、怎么计分、数据从哪里来。',
  naming: 'name',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '指标编号，发布后不改、不复用', ['zb'], 'zb-01'),
    class: reference('类别', '属于哪一类，填类别编号', ['evaluation-classes'], CLASS_EXAMPLE),
    name: text('指标', '评的是什么', '热线事项按时办结', { min: 4, max: 24 }),
    weight: points('类内权重', '占这一类的百分之几；同一年用的，一类加起来是 100', '35'),
    from: number('起始年度', '从哪一年起评，四位数字', '2024'),
    until: optional(number('截止年度', '评到哪一年为止；还在评的空着', '2026')),
    appliesTo: choice('适用', '评哪些单位', ['部门和事业单位', '部门', '事业单位']),
    direction: choice('方向', '数字大了好还是小了好；人工评分的都是越高越好', [
      '越高越好',
      '越低越好',
    ]),
    measure: optional(
      measure(
        '公开数字',
        '由数据算的，填按单位和年度分开数的公开数字的编号；人工评的空着',
        'cases-first-received-in-time',
      ),
    ),
    self: way('部门自评', '单位自己打的分', '20'),
    site: way('实地评估', '到现场看后打的分', '40'),
    outside: way('外部评价', '服务对象和社会打的分', '40'),
    inside: way('内部评价', '打交道的部门、街道打的分', '40'),
    scoring: prose(
      '怎么计分',
      '用一两句话说清楚，没有材料时怎么办',
      '按时办结的比例对照分档得分；当年没有到期的，不评。',
      { min: 10, max: 300 },
    ),
    source: text('数据来源', '从哪张表、哪些材料来', '热线事项表', { min: 2, max: 60 }),
  },
});

export const indicatorBands = defineTable({
  name: 'indicator-bands',
  title: '计分档',
  file: 'indicator-bands.csv',
  note: '由数据算的指标，数字落在哪一档得多少分，或者每一件扣多少分。',
  naming: 'id',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  partOf: 'indicator',
  columns: {
    id: id('编号', '分档编号，发布后不改、不复用', ['fd'], 'fd-01-1'),
    indicator: reference('指标', '是哪个指标的，填指标编号', ['indicators'], 'zb-01'),
    from: number('起', '从多少起，含这个数；第一档从 0 起', '90'),
    to: optional(number('止', '到多少为止，不含这个数；最后一档空着', '95')),
    points: optional(points('得分', '落在这一档得多少分；按件扣分的空着', '85')),
    deduction: optional(
      points('每件扣分', '从 100 分起，每一件扣多少，扣完为止；按档得分的空着', '30'),
    ),
  },
});

export const assessments = defineTable({
  name: 'assessments',
  title: '评估结果',
  file: 'assessments.csv',
  note: '一个单位一年的一个指标，用一种方式评出的分和凭什么这样评。',
  naming: 'id',
  datedBy: 'day',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '评估编号，发布后不改、不复用', ['pg'], 'pg-2025-001'),
    year: number('年度', '评的是哪一年，四位数字', '2025'),
    body: reference('单位', '评的是哪个单位，填简称或编号', ['bodies'], '区住建局'),
    indicator: reference('指标', '评的是哪个指标，填指标编号', ['indicators'], 'zb-02'),
    way: choice('方式', '谁来评、怎么评', ['部门自评', '实地评估', '外部评价', '内部评价']),
    score: points('评分', '满分 100', '86'),
    evidence: prose(
      '凭据',
      '看到了什么才打这个分，写具体，不写人名',
      '抽看三个科室的交办单，到期的十二件办完十一件。',
      { min: 10, max: 300 },
    ),
    day: date('评估日期', '哪一天评的', '2026-01-20'),
  },
});
