/** What the catalogues of the open data say in words, for people who find them by a program. */
import type { Publication } from '../ledger/ledger.ts';
import { settings } from '../site/settings.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { tableNamed } from '../tables/index.ts';
import { dataText } from './data-text.ts';
import { longDate } from './long-date.ts';
import { text } from './text.ts';

export const catalogueText = {
  title: text.siteTitle,
  /** What the whole of it is, as of which publication, and that it is an example where it is one. */
  description: (newest: Publication | undefined): string =>
    [
      ...(settings.status === 'example' ? [`${text.exampleShort}，${text.exampleBanner}`] : []),
      `${settings.district}的职责边界、属地管理、权责、任务和争议认定意见，连同由它们算出的数字。`,
      ...(newest === undefined
        ? []
        : [`第 ${newest.number} 期，${longDate(newest.date)}定版，共 ${newest.records} 条记录。`]),
    ].join(''),
  keywords: ['职责边界', '属地管理', '权责清单', '争议认定', '政务公开'],
  get source(): string {
    return settings.undertaker || settings.sponsor || `${settings.district}${settings.siteName}`;
  },
  api: '每张表和每条记录的 JSON',
  inForce: (table: string): string => `${table}（今日有效）`,
  inForceOf: (note: string): string => `${note}只有今天照着办的，还没有生效的改动不在内。`,
  announcedOf: (note: string): string => `${note}已经公布、还没有到生效日期的改动也写在内。`,
  columns: (labels: readonly string[]): string => `列有${labels.join('、')}。`,
  several: '几项之间用英文分号隔开。',
} as const;

/** What to read in a column: what the clerk writes there, what it points at, and whether it is still filled. */
export function describedColumn(table: Table, key: string, column: Column): string {
  const { kind, note, targets } = column;
  const titles = targets?.map((target) => tableNamed(target).title);
  return [
    `${note}。`,
    ...(titles === undefined ? [] : [`${dataText.refersTo(titles)}，写编号。`]),
    ...(kind.isList ? [catalogueText.several] : []),
    ...(table.retired?.includes(key) ? [`${dataText.retired}。`] : []),
  ]
    .join('')
    .replaceAll(/。+/g, '。');
}
