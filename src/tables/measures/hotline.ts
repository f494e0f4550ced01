import { defineTopic } from './define.ts';

const from = ['hotline-cases'] as const;
const handled = '「办结日期」填了的行';
const perFirst = '分单位的，按「首接单位」。';
const handOver = '取「移交小时」的中位数，空着的不算；两个在中间的取平均。';
const began = '设置里的 policy.firstReceiverFrom';
const late =
  '从「受理日期」的第二天数起，到「办结日期」（没有办结的到今天），用的工作日数超过设置里的 policy.handleWithin';

/** Rates are over those of whom it is known: a case nobody was asked about says nothing of satisfaction. */
const rate = (column: string, of: string): string =>
  `${of}里，「${column}」为“是”的占多少。${perFirst}`;

export const hotlineMeasures = defineTopic({
  title: '热线与首接负责',
  measures: {
    'hotline-cases': {
      title: '热线事项',
      formula: '数「热线事项」的行。分年的，按「受理日期」的年份。',
      unit: '件',
      from,
      by: 'year',
    },
    'hotline-first-received': {
      title: '写明首接单位的',
      formula: `数「热线事项」里「首接单位」填了的行。${perFirst}`,
      unit: '件',
      from,
      by: 'body',
    },
    'hotline-first-receiver-named': {
      title: '首接单位写明率',
      formula: `「热线事项」里「受理日期」不早于${began}的行（没有设这一天的，全部的行）里，「首接单位」填了的占多少。`,
      unit: '%',
      from,
    },
    'hotline-disputed': {
      title: '单位之间有争议的',
      formula: `数「热线事项」里「是否争议」为“是”的行。${perFirst}`,
      unit: '件',
      from,
      by: 'body',
    },
    'hotline-led-to-end': {
      title: '首接单位办到底的',
      formula: `「热线事项」里「办结单位」填了、「受理日期」不早于${began}的行（没有设这一天的，全部的行）里，「办结单位」就是「首接单位」的占多少。${perFirst}`,
      unit: '%',
      from,
      by: 'body',
    },
    'hotline-hand-over': {
      title: '移交用时',
      formula: `「热线事项」全部的行，${handOver}${perFirst}`,
      unit: '小时',
      from,
      by: 'body',
    },
    'hotline-hand-over-before': {
      title: '首接负责以前的移交用时',
      formula: `「热线事项」里「受理日期」早于${began}的行，${handOver}没有设这一天的，不算。${perFirst}`,
      unit: '小时',
      from,
      by: 'body',
    },
    'hotline-hand-over-since': {
      title: '首接负责以后的移交用时',
      formula: `「热线事项」里「受理日期」不早于${began}的行，${handOver}没有设这一天的，不算。${perFirst}`,
      unit: '小时',
      from,
      by: 'body',
    },
    'hotline-hand-over-yearly': {
      title: '各年的移交用时',
      formula: `「热线事项」全部的行，${handOver}分年的，按「受理日期」的年份。`,
      unit: '小时',
      from,
      by: 'year',
    },
    'hotline-handled': {
      title: '办结的',
      formula: `数「热线事项」里${handled}。${perFirst}`,
      unit: '件',
      from,
      by: 'body',
    },
    'hotline-open': {
      title: '还没有办结的',
      formula: `数「热线事项」里「办结日期」空着的行。${perFirst}`,
      unit: '件',
      from,
      by: 'body',
    },
    'hotline-handling-days': {
      title: '办理用时',
      formula: `「热线事项」里${handled}，从「受理日期」的第二天数起，到「办结日期」的工作日数，取中位数；两个在中间的取平均。${perFirst}`,
      unit: '个工作日',
      from,
      by: 'body',
    },
    'hotline-long-pending': {
      title: '长期未决的',
      formula: `数「热线事项」里${late}的行。${perFirst}`,
      unit: '件',
      from,
      by: 'body',
    },
    'hotline-long-pending-cleared': {
      title: '长期未决、已经化解的',
      formula: `数「热线事项」里${late}、「办结日期」填了的行。${perFirst}`,
      unit: '件',
      from,
      by: 'body',
    },
    'hotline-long-pending-open': {
      title: '长期未决、还没有办结的',
      formula: `数「热线事项」里${late}、「办结日期」空着的行。${perFirst}`,
      unit: '件',
      from,
      by: 'body',
    },
    'hotline-long-pending-over': {
      title: '长期未决的超过多少',
      formula: `「热线事项」里${late}的行，取超过的工作日数的中位数；两个在中间的取平均。${perFirst}`,
      unit: '个工作日',
      from,
      by: 'body',
    },
    'hotline-resolved': {
      title: '解决率',
      formula: rate('是否解决', `「热线事项」里${handled}`),
      unit: '%',
      from,
      by: 'body',
    },
    'hotline-process-satisfied': {
      title: '过程满意率',
      formula: rate('程序满意', '「热线事项」里「程序满意」填了的行'),
      unit: '%',
      from,
      by: 'body',
    },
    'hotline-result-satisfied': {
      title: '结果满意率',
      formula: rate('结果满意', '「热线事项」里「结果满意」填了的行'),
      unit: '%',
      from,
      by: 'body',
    },
  },
});
