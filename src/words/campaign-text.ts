/** The words about campaigns: what several bodies do together where one alone cannot. */
import type { MeasureState, Reached } from '../model/campaigns.ts';
import type { CampaignOutcome } from '../tables/index.ts';
import { longDate } from './long-date.ts';

const states: Readonly<Record<MeasureState, string>> = {
  'in-time': '按时做完',
  late: '晚了做完',
  open: '还没到期',
  overdue: '超期没有做完',
  left: '没有做',
};

const reached: Readonly<Record<NonNullable<Reached>, string>> = {
  all: '目标达到',
  some: '目标部分达到',
  none: '目标没有达到',
};

export const campaignText = {
  states,
  reached: (how: Reached) => (how === undefined ? '还没有数' : reached[how]),
  asOf: (date: string) => `截至 ${longDate(date)}`,
  rule: '协同联动怎么启动、怎么收尾',
  figures: '做得怎样',
  openHeading: '进行中',
  endedHeading: '已经结束',
  overdueHeading: '超期没有做完的措施',
  overdueLead: '过了任务单上写的日子还没有做完的，一天一天数到今天。',
  none: '现在没有。',
  count: (count: number) => `${count} 个`,
  measuresDone: (done: number, all: number) => `措施做完 ${done} 条，共 ${all} 条`,
  overdueCount: (count: number) => `${count} 条超期`,
  overdueNotice: (count: number) => `有 ${count} 条措施超期没有做完：`,
  dueOn: (date: string) => `计划 ${longDate(date)}前做完`,
  endedOn: (date: string) => `${longDate(date)}结束`,
  period: (start: string, due: string, end: string | undefined) =>
    `${longDate(start)}启动，计划 ${longDate(due)}做完${end === undefined ? '' : `，${longDate(end)}结束`}`,
  allStreets: '所有街道',
  goalAndPlan: '目标和方案',
  measures: '任务单',
  measuresLead: '一行一个单位、一件事、一个日子。',
  dueAndDone: '什么时候做',
  late: (days: number) => `晚 ${days} 天`,
  overdue: (days: number) => `超期 ${days} 天`,
  picture: (name: string, from: string, to: string) =>
    `${name}：${longDate(from)}到${longDate(to)}，每条措施的期限和做完的日子`,
  pictureNote:
    '竖线是期限。实心的做完了，空心的还没有做完；过了期限的一段换一种颜色，单位后面写着几天。',
  today: '今天',
  outcomes: '成效',
  outcomesLead: '目标达到没有，由这些数算出来。',
  unitOf: (value: number, unit: string) => `${value} ${unit}`,
  notCounted: '还没有数',
  change: ({ before, after, unit }: CampaignOutcome): string => {
    if (after === undefined || after === before) return after === undefined ? '' : '没有变';
    const share =
      before === 0 ? '' : `（${Math.round((Math.abs(after - before) / before) * 100)}%）`;
    return `${after < before ? '少' : '多'} ${Math.abs(after - before)} ${unit}${share}`;
  },
  isReached: (is: boolean | undefined) =>
    is === undefined ? '还没有数' : is ? '达到' : '没有达到',
  fromCases: '由哪些热线事项引起',
  cluster: (count: number, street: string | undefined) =>
    `它接着办的一组反映：${street ?? '各街道'} ${count} 件`,
  onBody: (count: number) => `整治专题（${count}）`,
  owed: (count: number) => `还没有做完的措施（${count}）`,
  part: { lead: '牵头', member: '成员', street: '在本街道' },
  calendarTitle: '整治专题的期限',
  subscribe: '把期限订阅到日历（iCalendar）',
  follow: { atom: '订阅启动和结果（Atom）', json: '订阅启动和结果（JSON Feed）' },
  feed: {
    title: '整治专题的启动和结果',
    example: '示例',
    category: '整治专题',
    begun: (name: string) => `启动：${name}`,
    ended: (name: string, status: string, reached: string) => `${status}，${reached}：${name}`,
  },
  event: {
    measure: (what: string) => `措施到期：${what}`,
    overdue: (what: string, days: number) => `措施超期 ${days} 天没有做完：${what}`,
    note: (body: string, campaign: string) => `${body}，${campaign}`,
  },
} as const;
