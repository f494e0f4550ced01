import { assessments, evaluationClasses, indicators } from '../tables/evaluation.ts';
import { defineRecords } from './define.ts';

const path = 'evaluation';
const ON_SHEETS = { none: '在运行评估的页面上' } as const;

/** Indicators have pages below that of the evaluation, which is their list. */
export const indicatorRecords = defineRecords(indicators, {
  path,
  title: '运行评估',
  lead: '部门和事业单位一年下来职责履行得怎么样：看哪几类、哪些指标，怎么计分，每一分从哪里来。',
  nav: { place: 'footer', name: '运行评估' },
  day: [],
  bodies: [],
  page: 'own',
  address: ({ id }) => `${path}/indicators/${id}/`,
  search: ON_SHEETS,
  calendar: { none: '指标没有期限' },
  figure: ON_SHEETS,
  onBodies: { none: '单位的页面上写着得分，领到评分表' },
});

export const evaluationClassRecords = defineRecords(evaluationClasses, {
  path,
  lead: '运行评估看哪几类，每一类占多少。',
  nav: ON_SHEETS,
  day: [],
  bodies: [],
  page: ON_SHEETS,
  search: ON_SHEETS,
  calendar: { none: '类别没有期限' },
  figure: ON_SHEETS,
  announced: 'count',
  onBodies: { none: '类别不说哪一个单位' },
});

/** What was found of a body stands on its score sheet of that year. */
export const assessmentRecords = defineRecords(assessments, {
  path,
  lead: '每个单位每个指标，用哪一种方式评了多少分，凭什么。',
  nav: ON_SHEETS,
  day: ['day'],
  bodies: ['body'],
  page: 'own',
  address: ({ year, body, id }) => `${path}/${year}/${body}/#${id}`,
  mentionedById: true,
  search: { none: '从单位的评分表看到' },
  announced: 'count',
  calendar: { none: '评过的没有期限' },
  figure: ON_SHEETS,
  onBodies: { none: '单位的页面上写着得分，领到评分表' },
});
