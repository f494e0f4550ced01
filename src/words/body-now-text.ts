/** What a body has to know first. */
import { longDate } from './long-date.ts';

export const bodyNowText = {
  news: '新改的职责',
  noNews: '职责还没有改过。以后增加、取消、改了哪一条，写在这里。',
  published: (day: string) => `${longDate(day)}公布`,
  from: (day: string) => `${longDate(day)}起`,
  due: '快到期的',
  noDue: '近期没有到期、要生效的。整治措施和整改的期限写在这里。',
  on: (day: string) => longDate(day),
  handoffs: '正在办的交办',
  noHandoffs: '现在没有。准入的交办和哪天到期，写在这里。',
  until: (day: string) => `到 ${longDate(day)}`,
  all: (count: number) => `全部 ${count} 项`,
} as const;
