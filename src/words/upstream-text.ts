/** What is said of the looks at the upper level's lists, on their page and in the terminal. */
import type { SourceState } from '../model/upstream.ts';
import { BY_WEEKENDS } from './holiday-text.ts';
import { longDate } from './long-date.ts';

/** How one list of the upper level stands today, in one sentence. */
export function sourceText({ source, last, due, gap, over }: SourceState, date = longDate): string {
  const seen = `${source}：上次登录 ${date(last.day)}，应在 ${date(due)} 以前（含当天）再看`;
  const late = gap.is === 'late' ? `，已超期 ${over} 个工作日` : '';
  return `${seen}${late}${gap.unsure === undefined ? '' : BY_WEEKENDS}。`;
}

/** The states of a day, for the terminal. */
export function overdueText(states: readonly SourceState[], today: string): string {
  if (states.length === 0) return `${today}：还没有登记过看上级清单，没有可以算的。`;
  const late = states.filter(({ gap }) => gap.is === 'late').length;
  const plain = (day: string) => day;
  return [
    ...states.map((state) => sourceText(state, plain)),
    late === 0
      ? `${today}：都没有超期。`
      : `${today}：有 ${late} 份上级清单超期没看。登录看过以后，运行 npm run collect -- --from 文件，把登记补在表里。`,
  ].join('\n');
}

export const upstreamText = {
  today: '按时看了没有',
  asOf: (date: string) => `截至 ${longDate(date)}（网页建成的那一天）`,
  within: (days: number) => `同一份上级清单，看过一次以后 ${days} 个工作日内再看。`,
  never: '还没有登记过。',
  late: '超期',
  inTime: '按时',
  newest: '最近的登录',
  counts: ({ added = 0, changed = 0, removed = 0 }) =>
    `新增 ${added} 项、调整 ${changed} 项、取消 ${removed} 项`,
  notYet: '还没有跟着改',
  pace: {
    heading: '上级改了以后，多久改到区里的清单',
    caption: (from: string, to: string) =>
      `${longDate(from)} 到 ${longDate(to)}，上级每一次调整隔了几个工作日改到清单里`,
    explained: '一个点是上级一天里的调整，越高等得越久，越大跟着改得越多；超期的是方块。',
    limit: (days: number) => `规定 ${days} 个`,
    year: (year: string) => `${year}年`,
    month: (month: number) => `${month}月`,
    axis: '工作日',
    days: '隔了几个工作日',
    count: '跟着改的',
    csv: '每一条的数字（CSV）',
    inTime: (isInTime: boolean) => (isInTime ? '按时' : '超期'),
    late: (days: number) => `${days}（超期）`,
    none: '还没有由上级调整引起的变动。',
    table: '看数字',
  },
  list: '全部登记',
} as const;
