import { defineTopic } from './define.ts';

/** The rulings that came of a hotline case and were made: what people were asked about. */
const RULED =
  '先取「热线事项」里这样的行：「认定意见」填着，那一份在「争议认定意见」里有「认定日期」。';
const DAYS = '不算头一天，算末一天，节假日和调休照国务院的安排；取中位数。';
const BASIS =
  '「清单变动」里，「清单」不是争议认定意见和认定结论，「遵照」写着认定意见的编号，或者「依据」写着它的文号的行，是照它改的。';
const STANDING = '取「争议认定意见」里「状态」是“生效”、有「认定日期」的行。';

export const determinationMeasures = defineTopic({
  title: '事后认定',
  measures: {
    'determination-disputed': {
      title: '单位之间有争议的热线事项',
      formula: '数「热线事项」里「是否争议」是“是”的行。',
      unit: '件',
      from: ['hotline-cases'],
    },
    'determination-disputed-handled': {
      title: '有争议、已经办结的热线事项',
      formula:
        '数「热线事项」里「是否争议」是“是”、有「办结日期」的行；分母是「是否争议」是“是”的行。',
      unit: '件',
      from: ['hotline-cases'],
    },
    'determination-steps': {
      title: '申请过的认定',
      formula: `数「争议认定意见」的行；分开看走到哪一步：「申请日期」「会商日期」「认定日期」「公布日期」填着的各有几行，照它改过清单的有几行。${BASIS}`,
      unit: '份',
      from: ['rulings', 'list-changes'],
      by: 'option',
    },
    'determination-made': {
      title: '作出的认定意见',
      formula: '数「争议认定意见」里有「认定日期」的行，后来被替代和撤销的也算；按「类别」分开数。',
      unit: '份',
      from: ['rulings'],
      by: 'option',
    },
    'determination-from-cases': {
      title: '由热线事项引起的认定',
      formula:
        '数「争议认定意见」里有「认定日期」、又填了「热线事项」的行；分母是有「认定日期」的行。',
      unit: '份',
      from: ['rulings'],
    },
    'determination-by-bodies': {
      title: '由单位提出的认定',
      formula:
        '数「争议认定意见」里有「认定日期」、没有填「热线事项」的行；分母是有「认定日期」的行。',
      unit: '份',
      from: ['rulings'],
    },
    'determination-open': {
      title: '正在认定',
      formula: '数「争议认定意见」里「状态」是“受理”或“会商”的行。',
      unit: '份',
      from: ['rulings'],
    },
    'determination-handled-first': {
      title: '先办结、后申请的热线事项',
      formula:
        '先取「热线事项」里「认定意见」填着的行。数其中有「办结日期」、不晚于那一份「争议认定意见」的「申请日期」的；分母是先取的行。',
      unit: '件',
      from: ['hotline-cases', 'rulings'],
    },
    'determination-meetings': {
      title: '会商会议',
      formula: '数「会商会议」的行；按「会议日期」的年份分开数。',
      unit: '次',
      from: ['meetings'],
      by: 'year',
    },
    'determination-classes': {
      title: '争议的类别',
      formula: '「争议认定意见」里有几种不同的「类别」。',
      unit: '类',
      from: ['rulings'],
    },
    'determination-resolved': {
      title: '认定过的事项解决率',
      formula: `${RULED}「是否解决」是“是”的占多少；分母是先取的行。`,
      unit: '%',
      from: ['hotline-cases', 'rulings'],
    },
    'determination-process-satisfied': {
      title: '认定过的事项过程满意率',
      formula: `${RULED}再取「程序满意」填着的，就是问到的；「程序满意」是“是”的占多少；分母是问到的行。`,
      unit: '%',
      from: ['hotline-cases', 'rulings'],
    },
    'determination-result-satisfied': {
      title: '认定过的事项结果满意率',
      formula: `${RULED}再取「结果满意」填着的，就是问到的；「结果满意」是“是”的占多少；分母是问到的行。`,
      unit: '%',
      from: ['hotline-cases', 'rulings'],
    },
    'determination-days-to-handle': {
      title: '受理到办结',
      formula: `「争议认定意见」里填了「热线事项」的，那一件的「受理日期」到「办结日期」有几个工作日，${DAYS}`,
      unit: '个工作日',
      from: ['rulings', 'hotline-cases'],
    },
    'determination-days-to-apply': {
      title: '办结到申请',
      formula: `「争议认定意见」里填了「热线事项」的，那一件的「办结日期」到「申请日期」有几个工作日，${DAYS}`,
      unit: '个工作日',
      from: ['rulings', 'hotline-cases'],
    },
    'determination-days-to-consult': {
      title: '申请到会商',
      formula: `「争议认定意见」里有「会商日期」的，「申请日期」到「会商日期」有几个工作日，${DAYS}`,
      unit: '个工作日',
      from: ['rulings'],
    },
    'determination-days-to-decide': {
      title: '会商到认定',
      formula: `「争议认定意见」里「会商日期」和「认定日期」都有的，「会商日期」到「认定日期」有几个工作日，${DAYS}`,
      unit: '个工作日',
      from: ['rulings'],
    },
    'determination-days-to-announce': {
      title: '认定到公布',
      formula: `「争议认定意见」里有「公布日期」的，「认定日期」到「公布日期」有几个工作日，${DAYS}`,
      unit: '个工作日',
      from: ['rulings'],
    },
    'determination-late': {
      title: '有一步超期的认定',
      formula:
        '数「争议认定意见」里，受理到办结、办结到申请、申请到会商、会商到认定、认定到公布有一步超过承诺的工作日的行，没走完的一步算到今天；承诺几天写在设置的 policy 里，页面上列着。按超期的那一步分开数，分母是全部的行。',
      unit: '份',
      from: ['rulings', 'hotline-cases'],
      by: 'option',
    },
    'determination-overdue': {
      title: '今天超期未走完的认定',
      formula:
        '数「争议认定意见」里「状态」是“受理”或“会商”、下一步今天已经超过承诺的工作日的行；分母是“受理”和“会商”的行。承诺几天写在设置的 policy 里。',
      unit: '份',
      from: ['rulings'],
    },
    'determination-changed-lists': {
      title: '改了清单的认定',
      formula: `${STANDING}${BASIS}数至少有一行变动的；分母是先取的行。`,
      unit: '份',
      from: ['rulings', 'list-changes'],
    },
    'determination-without-change': {
      title: '还没有改动清单的认定',
      formula: `${STANDING}${BASIS}数一行变动也没有的；分母是先取的行。`,
      unit: '份',
      from: ['rulings', 'list-changes'],
    },
    'determination-changes': {
      title: '照认定意见改的清单',
      formula: `${BASIS}数这样的行，一行照几份改的只数一次；按「类型」分开数。`,
      unit: '处',
      from: ['list-changes', 'rulings'],
      by: 'option',
    },
  },
});
