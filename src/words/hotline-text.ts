/** The words of the pages of hotline cases. */
import { waitOf } from '../model/hotline.ts';
import type { Model } from '../model/model.ts';
import type { HotlineCase } from '../tables/index.ts';
import { countedBy } from './holiday-text.ts';
import { longDate } from './long-date.ts';

export const hotlineText = {
  ways: '这一页有什么',
  what: '首接负责是什么',
  explained: [
    '您只要找一次。第一个接到诉求的单位就是首接单位，由它先办、由它联系别的单位、由它答复您，一直到办结。',
    '它觉得不归自己，也不能让您去找别人：清单或认定意见写得清楚的，写明是哪一条，只转一次；说不清的，先把事办完，再去认定以后归谁。',
  ],
  since: (date: string) => `本区从${date}起受理的热线事项，都这样办。`,
  more: '一步一步怎么走',
  determinations: '认定以后归谁，看',
  figures: '现在怎么样',
  picture: (unit: string) => `各年从受理到首接单位接到，用了几个${unit}（中位数）`,
  year: '受理的年份',
  yearName: (year: string) => `${year} 年`,
  began: '实行首接负责',
  open: '还没有办结的',
  openNone: '都办结了。',
  openLead: '一件不漏，等得最久的在前。',
  waiting: (days: number) => `已经等了 ${days} 个工作日`,
  longPending: '长期未决',
  longPendingMeans: (days: number) =>
    `从受理的第二天起数，超过 ${days} 个工作日才办结的，或者到今天还没有办结的，就是长期未决。是数出来的，不由谁来评。`,
  eachLong: (count: number) => `这 ${count} 件各用了几个工作日`,
  allLong: (count: number) => `看全部 ${count} 件`,
  took: '用了几个工作日',
  over: '超过几个工作日',
  byBody: '各单位首接的',
  byBodyLead: '按首接单位分。括号里是分母；点单位的名字，看数进来的每一件；点列名，看怎么数的。',
  body: '首接单位',
  cleared: (cleared: number, open: number) => `化解 ${cleared}，未结 ${open}`,
  newest: '最新的',
  divided: '分开看',
  byYear: '按年',
  onBody: (count: number) => `首接和涉及的热线事项（${count}）`,
  inStreet: (count: number) => `发生在这里的热线事项（${count}）`,
  all: (count: number) => `看它首接的全部 ${count} 件`,
  allInStreet: (count: number) => `看发生在这里的全部 ${count} 件`,
  like: '像这样的事',
  likeLead: '说的是清单里的同一件事。',
  isOpen: '还没有办结',
  overdue: (days: number, isEstimated: boolean) =>
    countedBy(`超过期限 ${days} 个工作日`, isEstimated),
  none: '还没有登记热线事项。',
} as const;

/** How a case went, in one sentence: when it came in, who received it how soon, how long it took. */
export function caseSentence(model: Model, row: HotlineCase): string {
  const { received, firstBody, transferredHours, handledOn, handledBy } = row;
  const name = (id: string) => model.bodies.named(id).short;
  const wait = waitOf(row, model.today);
  const days = wait && countedBy(`${wait.days} 个工作日`, wait.isEstimated);
  const after = transferredHours === undefined ? '' : `${transferredHours} 小时后`;
  const first = firstBody === undefined ? '' : `，${after}由${name(firstBody)}首接`;
  const by = handledBy === undefined || handledBy === firstBody ? '' : `由${name(handledBy)}`;
  const took = days === undefined ? '' : `，用了 ${days}`;
  const waited = days === undefined ? '' : `，已经等了 ${days}`;
  const end =
    handledOn === undefined ? `，还没有办结${waited}` : `，${longDate(handledOn)}${by}办结${took}`;
  return `${longDate(received)}受理${first}${end}。`;
}
