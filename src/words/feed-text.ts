/** The words in which readers of feeds hear of what was published. */
import { changeText } from './change-text.ts';
import { longDate } from './long-date.ts';

export const feedText = {
  ofSite: (district: string) => `${district}职责边界清单：新公布的和变动`,
  ofLists: (lists: readonly string[]) => `新公布的${lists.join('、')}`,
  ofMatter: (name: string) => `${name}：变动和新公布的`,
  leadOfSite: '每一份清单新公布了什么、改了什么，都在这里；一次公布很多条的，说有几条、去哪里看。',
  leadOfOne: '改了什么、新公布了什么，都在这里；一次公布很多条的，说有几条、去哪里看。',
  leadOfLists: '一公布就收到；一次公布很多条的，说有几条、去哪里看。',

  /** Before the name of a feed, and what it is for who does not know. */
  follow: '用阅读器订阅（Atom）：',

  published: '公布',
  changed: '变动',
  /** The tag in front of a title; readers mix the entries of many feeds, so an example says so in each. */
  tag: (kind: string, isExample: boolean) =>
    isExample ? `〔${changeText.feed.example}·${kind}〕` : `〔${kind}〕`,
  one: (list: string, name: string) => `${list}：${name}`,
  many: (list: string, count: number) => `${list}：${count} 条`,
  manyChanges: (list: string, count: number) => `${list}：${count} 处`,
  publishedOn: (day: string) => `${longDate(day)}公布。`,
  manyOn: (day: string, list: string, count: number, page: string) =>
    `${longDate(day)}公布${list} ${count} 条，逐条看“${page}”的页面。`,
  manyChangesOn: (day: string, list: string, count: number) =>
    `${longDate(day)}公布${list}的 ${count} 处变动，逐处看变动的页面。`,
  among: (names: readonly string[], all: number) =>
    `其中：${names.join('；')}${names.length < all ? '……' : '。'}`,
  number: (id: string) => `编号：${id}。`,
} as const;
