/** The words of the evaluation that do not come from its tables. */
import type { Group, Judged, Missing } from '../evaluation/leaf.ts';
import type { Grade, Sheet, Thresholds } from '../evaluation/sheet.ts';
import type { IndicatorBand } from '../tables/index.ts';
import { type MeasureId, measures } from '../tables/measures.ts';
import { longDate } from './long-date.ts';

const grades: Readonly<Record<Grade, string>> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
};

const groups: Readonly<Record<Group, string>> = {
  departments: '部门',
  institutions: '事业单位',
};

const missing: Readonly<Record<Missing, string>> = {
  'not-for-these': '不评这类单位',
  'no-rows': '当年没有可数的',
  'no-assessment': '还没有评',
  'self-alone': '只有自评，不算数',
};

/** One decimal at most, no nought behind the point. */
const shown = (value: number): string => String(Math.round(value * 10) / 10);

export const scoreText = {
  grades,
  groups,
  missing,
  shown,
  year: (year: number): string => `${year} 年`,
  points: (value: number | undefined): string => (value === undefined ? '' : `${shown(value)} 分`),
  percent: (value: number): string => `${shown(value)}%`,
  /** Two decimals, so that the sum can be followed. */
  weighted: (value: number): string => value.toFixed(2),

  yearTitle: (year: number): string => `${year} 年运行评估`,
  yearLead: (year: number): string =>
    `${year} 年每个部门和事业单位的得分和等次，每一分都能看到从哪些行、按哪条规则来。`,
  running: (year: number): string =>
    `${year} 年还没有过完，下面是到现在为止评出来的，不定等次、不排名次。`,
  none: '还没有评过。',

  what: '看什么',
  whatNote: '线的长短是权重：先按类，类里再分到指标。',
  chart: '各类和各指标占总分的百分之几',
  class: '类别',
  indicator: '指标',
  weight: '权重',
  ofWhole: '占总分',
  how: '怎么评',
  computed: '由数据算',
  ways: (ways: readonly (readonly [string, number])[]): string =>
    ways.map(([way, weight]) => `${way} ${weight}%`).join('，'),
  source: '数据来源',
  scoring: '怎么计分',

  rules: '怎么算出总分和等次',
  ruleLines: (thresholds: Thresholds): string[] => [
    '每个指标满分 100。由数据算的，看数字落在哪一档，或者每一件扣几分；人工评的，几种方式的分按公布的权重合成，缺了哪一种，由评了的几种按比例分担。只有自评的，不算数。',
    '指标的分乘上它占总分的百分之几，加起来就是总分，保留一位小数。',
    '没有材料的指标不算零分，也不算满分：它的权重由同一类里评了的指标按比例分担，整类没有的由别的类分担；评分表上写明没有材料的是哪些。',
    `评了的不到应评权重的 ${thresholds.judgedAtLeast}%，不定等次。`,
    `${thresholds.gradeExcellent} 分以上优秀，${thresholds.gradeGood} 分以上良好，${thresholds.gradePass} 分以上合格，不到 ${thresholds.gradePass} 分不合格（“以上”含本数）。一年没有过完，不定等次。`,
    '部门和事业单位分开排名次；总分一样的，名次也一样。',
    '由数据算的，一年只数到这一年最后一天已经知道的；后来发生的算在后来的年度，过去的得分不因此变。',
  ],

  gradesByYear: '各年的等次',
  grade: '等次',
  ungraded: '不定等次',
  evaluated: '评了的单位',
  gradesChart: '定了等次的单位，各年有多少',
  others: '同一件事，另外看',

  place: '名次',
  body: '单位',
  total: '总分',
  judgedShare: '评了的权重',
  ranking: (group: Group): string => `${groups[group]}的名次`,
  noGrade: ({ ungraded, judgedShare }: Pick<Sheet, 'ungraded' | 'judgedShare'>): string =>
    ungraded === 'running'
      ? '年度没有过完，不定等次'
      : `只评了应评权重的 ${shown(judgedShare)}%，不定等次`,

  common: '共性问题',
  commonNote: (line: number): string =>
    `评了的单位里，不到 ${line} 分的占三分之一以上、并且不少于三个的，是共性问题，不只是哪一家的事。`,
  noCommon: '没有一个指标有三分之一以上的单位没做到。',
  means: '各指标的平均分',
  mean: '平均分',
  judgedCount: '评了几个',
  below: (line: number): string => `不到 ${line} 分的`,
  isCommon: '共性问题',
  overYears: '历年平均分',

  sheetTitle: (body: string, year: number): string => `${body} ${year} 年评分表`,
  sheet: '评分表',
  sheetLead: ({ total, grade, ungraded, judgedShare }: Sheet): string =>
    total === undefined
      ? '还没有能算分的。'
      : grade === undefined
        ? `评了的部分合 ${shown(total)} 分，${scoreText.noGrade({ ungraded, judgedShare })}。`
        : `总分 ${shown(total)}，${grades[grade]}。`,
  printed: (day: string, sheet: Sheet): string =>
    `截至 ${longDate(day)}，${scoreText.sheetLead(sheet)}过去年度的得分不因后来的事变，引用前到网址核对。`,
  placeOf: (group: Group, place: number, of: number): string =>
    `在定了等次的 ${of} 个${groups[group]}里排第 ${place}`,
  score: '得分',
  share: '实际权重',
  adds: '计入总分',
  summary: '各指标得分',
  sum: '合计',
  sumNote: '“实际权重”是没有材料的指标把权重分担出去以后的；得分 × 实际权重 = 计入总分。',
  details: '每一分从哪里来',
  by: '按哪一档',
  band: ({ from, to }: Pick<IndicatorBand, 'from' | 'to'>, unit: string): string => {
    if (to !== undefined) return `${from} 以上、不到 ${to} ${unit}`;
    return unit === '%' && from === 100 ? '100 %' : `${from} ${unit}以上`;
  },
  bandWorth: ({ points, deduction }: Pick<IndicatorBand, 'points' | 'deduction'>): string =>
    deduction === undefined ? `得 ${points ?? 0} 分` : `每件扣 ${deduction} 分，扣完为止`,
  bands: '计分档',
  rowsHeld: '数进来的行',
  rowsOther: '分母里其余的行',
  evidence: '凭据',
  way: '方式',
  waysHeading: '四种方式各评了多少',
  day: '评估日期',
  /** A table that moves in a frame of its own, apart from the section it stands in. */
  framed: (name: string): string => `${name}（表）`,
  history: '历年',
  historyNote: '同样的指标一年一年看；空着的是那一年没有材料。',
  historyChart: '历年总分',
  json: '机器可读（JSON）',
  scoresCsv: '每个单位每个指标的得分 CSV',
  gradesCsv: '每个单位的总分和等次 CSV',
  downloads: '下载',
  rows: '涉及的行',
  rule: '规则',
  figure: '数字',
  denominator: '分母',

  inYearHead: '年度',
  bodyId: '单位编号',
  kind: '类型',
  indicatorId: '指标编号',
  noScore: '没有得分的原因',

  onBody: '运行评估',
  inYear: (year: number): string => `${year} 年评分表`,

  /** What computed a leaf, in one sentence: the number, the band, what it is worth. */
  computedBy: (
    measure: MeasureId,
    { figure, by, points }: Extract<Judged, { is: 'computed' }>,
  ): string => {
    const { title, unit } = measures[measure];
    const of = figure.of === undefined ? '' : `（共 ${figure.of}）`;
    const worth =
      by.band.deduction === undefined
        ? `在“${scoreText.band(by.band, unit)}”这一档`
        : `每件扣 ${by.band.deduction} 分，扣 ${by.deduction} 分`;
    return `${title} ${figure.value} ${unit}${of}，${worth}，得 ${shown(points)} 分。`;
  },
  /** How the ways were joined: `85 × 50% + 90 × 50%`. */
  joinedBy: ({ weighed }: Extract<Judged, { is: 'assessed' }>): string =>
    weighed.map(({ assessment, weight }) => `${assessment.score} × ${shown(weight)}%`).join(' + '),
} as const;
