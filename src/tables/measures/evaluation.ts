import { defineTopic } from './define.ts';

const YEARS = '分单位、分年度各数各的';

/** What indicators are computed from: each told for every body and year, so that what came later never changes a year that is over. */
export const evaluationMeasures = defineTopic({
  title: '运行评估用的数字',
  measures: {
    'cases-first-received-in-time': {
      title: '首接的热线事项按时办结',
      formula: `看「热线事项」里写了「首接单位」的行：从「受理日期」起到「办结日期」，不超过规定的工作日的算按时。按时办结的算在「办结日期」那一年；超过的，不论后来办结没有，算在超过规定的那一天所在的年度；还没到期也没办结的不数。数字是按时办结的占百分之几，${YEARS}，单位是「首接单位」。`,
      unit: '%',
      from: ['hotline-cases'],
      by: 'body-year',
    },
    'changes-followed-in-time': {
      title: '跟着上级清单改得及时',
      formula: `看「清单变动」里写了「上级调整日期」的行：从那一天到「公布日期」，不超过规定的工作日的算及时。数字是及时的占百分之几，${YEARS}，单位是「申请单位」，年度看「公布日期」。`,
      unit: '%',
      from: ['list-changes'],
      by: 'body-year',
    },
    'rulings-applied-in-time': {
      title: '办结后按时申请认定',
      formula: `看「争议认定意见」里写了「热线事项」、那件事在「申请日期」以前已经办结的行：从「热线事项」的「办结日期」到「申请日期」，不超过规定的工作日的算按时。数字是按时的占百分之几，${YEARS}，单位是「申请单位」，年度看「申请日期」。`,
      unit: '%',
      from: ['rulings', 'hotline-cases'],
      by: 'body-year',
    },
    'handoffs-found-unlisted': {
      title: '查出擅自交办',
      formula: `数「监督检查」里「检查结论」不是“已经准入”的行，分母是全部检查，${YEARS}，单位是「被查部门」，年度看「检查日期」。一年里没有被查过的，没有数字。`,
      unit: '件',
      from: ['inspections'],
      by: 'body-year',
    },
    'powers-basis-sound': {
      title: '新公布的权责依据过硬',
      formula: `看「权责事项」里「生效日期」在这一年的行，照这一年最后一天（今年照今天）的样子看「实施依据」：至少写了一条，没有一条标着“待核”，引用的法都没有废止的算过硬。数字是过硬的占百分之几，${YEARS}，单位是「行使主体」。`,
      unit: '%',
      from: ['powers', 'laws'],
      by: 'body-year',
    },
    'tasks-with-power': {
      title: '新公布的任务写明权责',
      formula: `看「职责任务」里「生效日期」在这一年的行，照这一年最后一天（今年照今天）的样子看「对应权责」：至少写了一项的算写明。数字是写明的占百分之几，${YEARS}，单位是「单位」。`,
      unit: '%',
      from: ['tasks'],
      by: 'body-year',
    },
  },
});
