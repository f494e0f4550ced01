/** The words of early warnings. What each kind looks for is said by its measure. */
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import { measures } from '../tables/measures.ts';
import { measureOf, type WarningKind } from '../warnings/index.ts';
import type { Level, Warning } from '../warnings/warning.ts';
import { campaignText } from './campaign-text.ts';
import { longDate } from './long-date.ts';
import { rulingText } from './ruling-text.ts';

const { policy } = settings;

/** Of a kind: what it means, what is to be done, the numbers that its rule takes from the settings, and what a row says. */
interface KindText {
  readonly means: string;
  readonly cure: string;
  readonly numbers?: string;
  readonly says: (warning: Warning) => string;
}

const day = (warning: Warning): string => (warning.day === undefined ? '' : longDate(warning.day));
const late = ({ number = 0, isEstimated = false }: Warning): string =>
  rulingText.deadline.overdue({ late: number, isEstimated });

const kinds = {
  'powers-ended-basis': {
    means: '权力还在清单上行使，它引用的法律已经废止，或者还没有施行。',
    cure: '行使的部门核对新的依据：还归它的，改依据；不归它的，取消。',
    says: ({ what = '' }) => `${what}今天不是现行有效的`,
  },
  'tasks-unheld': {
    means: '任务还列着，担它的单位已经撤了，或者它要落实的权力和事项都没有了。',
    cure: '承接的单位改到自己名下；不用再做的，取消任务。',
    says: ({ what }) =>
      what === 'body-ended' ? '单位已经撤销' : '写着的权力和事项都已取消或被替代',
  },
  'handoffs-past-end': {
    means: '准入的交办到期了，街道不该再做；查到还没有停，或者到期以后没有人去看过停了没有。',
    cure: '部门书面告知街道停止；编办查一次，登记检查结果；还要做的，重新申请准入。',
    says: (warning) =>
      `${day(warning)}到期，${warning.what === 'going-on' ? '查到还没有停，也没有改正' : '到期以后没有查过停了没有'}`,
  },
  'duties-without-basis': {
    means: '清单叫这个单位做，却没有写依据，或者写的依据今天没有一件有效。',
    cure: '编办会同这个单位补上依据；找不到依据的，这一条就该改。',
    says: ({ number = 0, what = '' }) =>
      `${number === 0 ? '没有写依据' : `写的 ${number} 处依据今天都没有效`}：${what}`,
  },
  'rulings-past-day': {
    means: '申请了认定，会商或者认定过了承诺的日子还没有结果，两家都在等。',
    cure: '编办排出会商或认定的日子；在这以前由临时牵头的单位办。',
    numbers: `会商 ${policy.consultWithin} 个工作日，认定 ${policy.decideWithin} 个工作日。`,
    says: (warning) =>
      `${rulingText.steps[warning.what === 'consulted' ? 'consulted' : 'decided']}${late(warning)}`,
  },
  'cases-past-day': {
    means: '热线事项过了办结期限还没有办结，居民还在等。',
    cure: '首接单位先办到底，归谁管办结以后再认定。',
    numbers: `办结 ${policy.handleWithin} 个工作日。`,
    says: (warning) => `${day(warning)}受理，办结${late(warning)}：${warning.what ?? ''}`,
  },
  'campaign-measures-past-day': {
    means: '整治专题的任务单上写着哪天做完，过了那一天还没有做完。',
    cure: '写着的单位做完、填上结果；做不成的，牵头单位改方案，写明为什么。',
    says: (warning) =>
      `应在${day(warning)}做完，${campaignText.overdue(warning.number ?? 0)}：${warning.what ?? ''}`,
  },
  'repeated-disputes': {
    means: '同样两家一再为归谁争，多半是清单的线没有画清。',
    cure: '两家和编办把几件争议放在一起看，改清单里的那条线，不再一件一件认定。',
    numbers: `${policy.disputesAgain} 件以上。`,
    says: (warning) => `争过 ${warning.number ?? 0} 件，最近一件在${day(warning)}`,
  },
  'admissions-ending-soon': {
    means: '准入的交办快到期了：要么续，要么停，现在就要定。',
    cure: '还要做的，部门现在申请；不做的，告诉街道哪天停。',
    numbers: `${policy.admissionEndsSoon} 天以内。`,
    says: (warning) => `${day(warning)}到期`,
  },
} as const satisfies Readonly<Record<WarningKind, KindText>>;

export const warningText = {
  title: '预警',
  lead: '按公开的规则，每天从清单里自己找出来的：哪里没有人管、过了期限、依据没有了、又争起来了。规则、数字和每一条都在，谁都可以照着重找一遍。',
  asOf: (date: string): string => `截至 ${date}`,
  level: '级别',
  levels: { red: '红色', yellow: '黄色', blue: '蓝色' },
  levelMeans: {
    red: '现在就不对的',
    yellow: '晚了或者一再发生的',
    blue: '快要到的',
  },
  kind: '种类',
  count: '条数',
  means: '什么意思',
  rule: '怎么找出来的',
  cure: '怎么消除',
  none: '今天没有。',
  rows: '今天有哪些',
  rowsOf: (count: number): string => `今天有 ${count} 条`,
  andMore: (count: number): string => `另有 ${count} 条，在下载的文件里。`,
  body: '单位',
  record: '记录',
  says: '情况',
  id: '编号',
  day: '日期',
  records: '相关记录',
  recordsOf: (count: number): string => `${count} 件`,
  byBody: '各单位的预警',
  byBodyNote:
    '一条预警牵到几个单位的，每个单位都数一次，所以加起来比总数多。没有列出的单位今天没有。',
  all: '合计',
  download: '下载全部预警（CSV）',
  /** The line on the page of a body. */
  ofBody: (count: number): string => `预警（${count}）`,
  kinds: kinds as Readonly<Record<WarningKind, KindText>>,
} as const;

/** How a kind is called, and the rule by which it is found. */
export function kindTitle(kind: WarningKind): string {
  return measures[measureOf(kind)].title;
}

export function ruleOf(kind: WarningKind): string {
  const { numbers } = warningText.kinds[kind];
  const { formula } = measures[measureOf(kind)];
  return numbers === undefined ? formula : `${formula}现在是：${numbers}`;
}

export function levelName(level: Level): string {
  return warningText.levels[level];
}

/** The bodies of a warning by their short names. */
export function bodyNames(model: Model, { bodies }: Warning): string {
  return bodies.map((body) => model.bodies.named(body).short).join('、');
}
