import { defineTopic } from './define.ts';

const surveyed =
  '「满意度调查」各行的「满意人数」加起来，除以「答复人数」加起来的数，乘以 100，四舍五入到一位小数';

export const resultMeasures = defineTopic({
  title: '评估的结果',
  measures: {
    'survey-asked': {
      title: '答复满意度的人次',
      formula: '「满意度调查」各行的「答复人数」相加；按「渠道」分开加。',
      unit: '人次',
      from: ['surveys'],
      by: 'option',
    },
    'survey-satisfied-by-channel': {
      title: '满意度（按渠道）',
      formula: `${surveyed}；分开看的，只加这一「渠道」的行。`,
      unit: '% 的答复人',
      from: ['surveys'],
      by: 'option',
    },
    'survey-satisfied-by-year': {
      title: '满意度（按年度）',
      formula: `${surveyed}；分开看的，只加这一「年度」的行。`,
      unit: '% 的答复人',
      from: ['surveys'],
      by: 'year',
    },
    'survey-satisfied-by-body': {
      title: '满意度（按单位）',
      formula: `${surveyed}；分开看的，只加这个「单位」的行，几年合在一起。`,
      unit: '% 的答复人',
      from: ['surveys'],
      by: 'body',
    },
    'finding-found': {
      title: '评估发现的问题',
      formula: '数「评估问题」的行；按「年度」分开数。',
      unit: '个',
      from: ['findings'],
      by: 'year',
    },
    'finding-kinds': {
      title: '评估发现的问题（按类别）',
      formula: '数「评估问题」的行；按「问题类别」分开数。',
      unit: '个',
      from: ['findings'],
      by: 'option',
    },
    'finding-bodies': {
      title: '评估发现的问题（按单位）',
      formula: '数「评估问题」的行；按「单位」分开数。',
      unit: '个',
      from: ['findings'],
      by: 'body',
    },
    'finding-corrected': {
      title: '已经改好的',
      formula: '「评估问题」里「整改日期」填了的行，占全部行的比例；按「年度」分开算。',
      unit: '%',
      from: ['findings'],
      by: 'year',
    },
    'finding-in-time': {
      title: '按期改好的',
      formula:
        '「评估问题」里「整改日期」不晚于「整改期限」的行，占到期或者改好了的行的比例：「整改日期」填了的，或者「整改期限」早于今天的；按「年度」分开算。',
      unit: '%',
      from: ['findings'],
      by: 'year',
    },
    'finding-overdue': {
      title: '过了期限还没有改好的',
      formula: '数「评估问题」里「整改期限」早于今天、「整改日期」空着的行；按「单位」分开数。',
      unit: '个',
      from: ['findings'],
      by: 'body',
    },
    'finding-repeated': {
      title: '改好以后又出现的',
      formula: '数「评估问题」里「重复的问题」填了的行；按「单位」分开数。',
      unit: '个',
      from: ['findings'],
      by: 'body',
    },
    'finding-days': {
      title: '从通知到改好',
      formula:
        '「评估问题」里「整改日期」填了的行，从「通知日期」到「整改日期」的天数（日历日，当天不算），取中位数；按「年度」分开算。',
      unit: '天',
      from: ['findings'],
      by: 'year',
    },
    'staffing-counts': {
      title: '人员结构的格数',
      formula: '数「人员结构」的行；按「年度」分开数。',
      unit: '格',
      from: ['staffing'],
      by: 'year',
    },
    'staffing-hidden': {
      title: '人员结构里没有公布人数的格',
      formula:
        '「人员结构」里「人数」不是数字的行（少于几人的，和为了不让它们被推算出来而不公布的），占全部行的比例；按「年度」分开算。',
      unit: '%',
      from: ['staffing'],
      by: 'year',
    },
    'result-use-made': {
      title: '评估结果的运用',
      formula: '数「结果运用」的行；按「运用方式」分开数。',
      unit: '次',
      from: ['result-uses'],
      by: 'option',
    },
    'result-use-done': {
      title: '有了结果的运用',
      formula: '「结果运用」里「办结日期」填了的行，占全部行的比例；按「运用方式」分开算。',
      unit: '%',
      from: ['result-uses'],
      by: 'option',
    },
    'result-use-bodies': {
      title: '结果被运用的单位',
      formula: '数「结果运用」的行；按「单位」分开数。',
      unit: '次',
      from: ['result-uses'],
      by: 'body',
    },
  },
});
