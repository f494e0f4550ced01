/** The words of the pages that are made from a list's definition. */
import { type ListPart, PAGES, YEAR } from '../model/list-parts.ts';
import type { Model } from '../model/model.ts';
import type { AnyRow, Records } from '../records/define.ts';
import { titleOf } from '../records/index.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { sayingStreets } from './street-name.ts';

export const listText = {
  count: (count: number) => `共 ${count} 条。`,
  by: (label: string) => `按${label}`,
  year: (year: string) => `${year} 年`,
  pages: '分页',
  page: (page: number) => `第 ${page} 页`,
  pageTitle: (title: string, page: number) => `${title}（第 ${page} 页）`,
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  previous: '上一页',
  next: '下一页',
  onTheDay: (count: number) => `这一天公布或生效的（${count}）`,
  endedThen: (count: number) => `这一天起不再执行的（${count}）`,
  remadeThen: (count: number) => `这一天起内容改了的（${count}）`,
  whatChanged: '改了什么',
  longPast: '清单很长，这里只列这一天的变化；某一条当时是怎么写的，按日期查：',
  daysAround: '前后各天的清单',
  dayBefore: (date: string) => `前一次变化：${date}`,
  dayAfter: (date: string) => `后一次变化：${date}`,
  andMore: (count: number) => `另有 ${count} 条`,
  noValue: '没有写明',
  ended: '不再执行的',
  citedBy: '引用它的记录',
  changes: '变动记录',
  onBody: (title: string, count: number) => `${title}（${count}）`,
  allOf: (count: number) => `看全部 ${count} 条`,
  /** What of a list is not told by name: all of it where nothing is. */
  others: (count: number, title: string, told: number) =>
    `${told === 0 ? '共' : '另有'} ${count} 条，见${title}`,
  total: '合计',
  overview: (down: string, along: string) => `${down}与${along}`,
  adjusted: (changes: number, bodies: number) =>
    `最近一年登记了 ${changes} 处变动，涉及 ${bodies} 个单位`,
  deadBasis: '依据已经废止',
  deadBasisLead: (count: number) => `${count} 条的依据已经废止，还没有改过来`,
  until: (label: string, date: string) => `${label}：${date}`,
} as const;

/** A value of a grouping column as people read it: the name of a record in the place of its id. */
export function groupName(model: Model, { columns }: Table, column: string, value: string): string {
  if (value === '') return listText.noValue;
  const targets: Column['targets'] = columns[column]?.targets;
  const names = (targets ?? []).map((target) => model.nameOf(target, value));
  return names.find((name) => name !== value) ?? value;
}

/** How a column is called on a page: of what the district has, where the table speaks of streets. */
export function columnCalled(model: Model, { columns }: Table, column: string): string {
  return sayingStreets(model.bodies.streetKinds)(columns[column]?.label ?? column);
}

/** How a part of a list is called: `权责清单：区住建局（第 2 页）`. */
export function partTitle(model: Model, list: Records, part: ListPart): string {
  const title = titleOf(list);
  const page = part.pages > 1 ? `（${listText.page(part.page)}）` : '';
  if (part.column === PAGES) return `${title}${page}`;
  if (part.column === YEAR) return `${title}：${listText.year(part.value)}${page}`;
  // One value may stand in several columns: the column is told, but where a list is divided by it alone.
  const isAlone = list.group?.[0] === part.column || !(part.column in list.table.columns);
  const by = isAlone ? '' : `（${columnCalled(model, list.table, part.column)}）`;
  return `${title}${by}：${groupName(model, list.table, part.column, part.value)}${page}`;
}

/** A record by its name, with the name of its part where it has one. */
export function recordLabel({ table }: Pick<Records, 'table'>, row: AnyRow): string {
  const name = String(row[table.naming]);
  const part = table.partName === undefined ? undefined : row[table.partName];
  return part === undefined ? name : `${name}：${part}`;
}

/** The name of a record as a title; where names may come twice, with its id. */
export function recordTitle({ table }: Pick<Records, 'table'>, row: AnyRow): string {
  const name = recordLabel({ table }, row);
  return table.unique?.includes(table.naming) === true ? name : `${name}（${row.id}）`;
}
