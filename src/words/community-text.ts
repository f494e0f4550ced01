/** The words of the pages of communities and of what belongs to them. */
import type { Move } from '../model/communities.ts';
import { longDate } from './long-date.ts';

export const communityText = {
  /** Said behind a place that is made up. */
  exampleMark: '（示例）',
  notListed: (hotline: string) =>
    `名单里没有的，不等于没有人管：拨打 ${hotline}，或者问附近的街道、社区，说清是哪条路、哪个院子。`,
  example: '社区、小区和路名都是编出来的示例，不是真实的地名，也不是真实的划分。',
  ask: '您住在哪里？',
  askStreet: '这件事由哪个街道来做，看您住在哪里：',
  hint: '写小区、村或者路的名字；路可以带门牌号。',
  button: '查',
  without: '也可以在下面的名单里找；浏览器自带的“在网页上查找”也能用。',
  listOf: (street: string) => `${street}的社区和村`,
  all: '看每个社区有哪些小区和路段',
  count: (communities: number, places: number) =>
    `${communities} 个社区和村，${places} 处小区和路段`,
  also: (names: string) => `又叫${names}`,
  inside: '小区',
  roads: '路段',
  gone: '已经不在的',
  goneOn: (day: string) => `${longDate(day)}撤并`,
  wasGone: (day: string) => `${longDate(day)}起撤并，名称只供查考。`,
  belongs: (street: string) => `归${street}。`,
  contact: '街道电话',
  duties: (street: string) => `${street}要做的事`,
  empty: '名单里还没有这个社区的小区和路段。',
} as const;

/** From which street a community came, or to which it will go. */
export function moveNote({ from, to, day, isToCome }: Move): string {
  return isToCome
    ? `${longDate(day)}起划归${to.short}，那以前归${from.short}。`
    : `${longDate(day)}由${from.short}划入。`;
}
