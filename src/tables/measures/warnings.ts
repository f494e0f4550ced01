/**
 * What calls for somebody to act: one measure a kind, `warning-<kind>`, whose formula is the rule by which its rows are found.
 * A kind is added here; the compiler then asks for its query (`src/warnings/index.ts`) and its words.
 */
import { defineTopic } from './define.ts';

const POLICY = '几天写在设置的 policy 里。';

export const warningMeasures = defineTopic({
  title: '预警',
  measures: {
    'warning-powers-ended-basis': {
      title: '权力的依据已经废止',
      formula:
        '数「权责事项」里「状态」不是“已取消”、「实施依据」里至少有一件今天不是现行有效的行：在「依据」里，它的「废止日期」已经到了，或者「施行日期」还没有到。',
      unit: '项',
      from: ['powers', 'laws'],
      by: 'body',
    },
    'warning-tasks-unheld': {
      title: '任务没有人担',
      formula:
        '数「职责任务」里「状态」不是“已取消”、「生效日期」已到的行，其中：「单位」在「单位」表里的「撤销日期」已到；或者「主要职责」空着，「对应权责」「对应事项」写着的全部已取消、已被替代。',
      unit: '件',
      from: ['tasks', 'bodies', 'powers'],
      by: 'body',
    },
    'warning-handoffs-past-end': {
      title: '交办到期，没有查实停下',
      formula:
        '数「交办事项准入」里「决定」是“准入”、「结束日期」已过的行，其中：「监督检查」里「准入登记」是它、「检查结论」是“到期未停”、「改正日期」空着；或者到期以后没有一次「检查日期」在「结束日期」以后的检查，「申请部门」也没有为同一「任务」再得到准入。',
      unit: '项',
      from: ['handoffs', 'inspections'],
      by: 'body',
    },
    'warning-duties-without-basis': {
      title: '分工没有现行有效的依据',
      formula:
        '数「责任分工」里，所属事项今天有效（「状态」不是“已被替代”“已取消”，「生效日期」已到）、「单位」的「类别」不是公用企业、群众自治、社会主体、司法途径，「依据」里没有一件今天现行有效的行；空着的也算。',
      unit: '条',
      from: ['duties', 'boundary-items', 'street-items', 'laws', 'bodies'],
      by: 'body',
    },
    'warning-rulings-past-day': {
      title: '认定过了期限',
      formula: `数「争议认定意见」里「状态」是“受理”、从「申请日期」到今天超过会商期限的，和「状态」是“会商”、从「会商日期」到今天超过认定期限的行，都按工作日算；${POLICY}`,
      unit: '份',
      from: ['rulings'],
      by: 'body',
    },
    'warning-cases-past-day': {
      title: '热线事项过了办结期限',
      formula: `数「热线事项」里「办结日期」空着、从「受理日期」到今天超过办结期限的行，按工作日算；${POLICY}`,
      unit: '件',
      from: ['hotline-cases'],
      by: 'body',
    },
    'warning-campaign-measures-past-day': {
      title: '专题措施过了日子',
      formula:
        '数「专题措施」里「完成日期」空着、「应完成日期」早于今天、所属专题的「状态」是“进行中”的行。',
      unit: '条',
      from: ['campaign-measures', 'campaigns'],
      by: 'body',
    },
    'warning-repeated-disputes': {
      title: '同样两家又起争议',
      formula:
        '一件争议是「争议认定意见」的一行，或者「热线事项」里「是否争议」是“是”、「认定意见」空着的一行。争的是「涉及单位」；有热线事项的，加上那一件的「首接单位」和「其他涉及单位」；单位的「类别」是公用企业、群众自治、社会主体、司法途径的不算。两两成对，数在好几件争议里都有的有几对；几件算多，写在设置的 policy.disputesAgain 里。',
      unit: '对',
      from: ['rulings', 'hotline-cases', 'bodies'],
      by: 'body',
    },
    'warning-admissions-ending-soon': {
      title: '交办快到期',
      formula: `数「交办事项准入」里「决定」是“准入”、「开始日期」已到、今天到「结束日期」还有期限以内几天的行，按日历天算；${POLICY}`,
      unit: '项',
      from: ['handoffs'],
      by: 'body',
    },
  },
});
