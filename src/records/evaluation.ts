/** What evaluations leave behind, below the page of the evaluation. */
import { findings } from '../tables/findings.ts';
import { resultUses } from '../tables/result-uses.ts';
import { staffing } from '../tables/staffing.ts';
import { surveys } from '../tables/surveys.ts';
import { defineRecords } from './define.ts';

const fromEvaluation = { none: '从运行评估的页面进去' } as const;
const onDepartments = 'own';

export const surveyRecords = defineRecords(surveys, {
  path: 'evaluation/satisfaction',
  title: '满意度',
  lead: '问了多少人、多少人满意：按渠道、按单位、按年看，人少的不下结论。',
  nav: fromEvaluation,
  day: ['day'],
  bodies: ['body'],
  page: { none: '一行只是一种渠道的人数，在满意度的页面和单位的页面上合在一起看' },
  search: { none: '从满意度的页面按单位看' },
  calendar: { none: '调查没有期限' },
  figure: { none: '数字在满意度的页面上' },
  announced: 'count',
  onBodies: onDepartments,
});

export const findingRecords = defineRecords(findings, {
  path: 'evaluation/findings',
  lead: '评估发现了什么问题，哪天以前改，改了没有，凭什么说改好了。',
  nav: fromEvaluation,
  day: ['foundOn'],
  bodies: ['body'],
  page: 'own',
  search: { none: '从评估问题的页面按单位、按类别找' },
  standsOn: [{ column: 'repeats', heading: '后来又出现' }],
  calendar: 'own',
  figure: { none: '数字在评估问题的页面上' },
  onBodies: onDepartments,
});

export const staffingRecords = defineRecords(staffing, {
  path: 'evaluation/staffing',
  lead: '各单位在编人员的年龄、性别、专业和五年内退休的人数；少到能看出是谁的不公布。',
  nav: fromEvaluation,
  day: [],
  bodies: ['body'],
  page: { none: '一行只是一类人的人数，在人员结构的页面和单位的页面上合在一起看' },
  search: { none: '从人员结构的页面按单位看' },
  calendar: { none: '人数没有期限' },
  figure: { none: '数字在人员结构的页面上' },
  announced: 'count',
  onBodies: onDepartments,
});

export const resultUseRecords = defineRecords(resultUses, {
  path: 'evaluation/uses',
  lead: '评估结果用在了哪里，给了谁，后来怎样。',
  nav: fromEvaluation,
  day: ['day'],
  bodies: ['body', 'to'],
  page: 'own',
  search: { none: '从结果运用的页面按方式、按单位找' },
  standsOn: [{ column: 'finding', heading: '结果用在了哪里' }],
  calendar: { none: '结果运用没有期限' },
  figure: { none: '数字在结果运用的页面上' },
  onBodies: onDepartments,
});
