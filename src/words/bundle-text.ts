/** What the file of everything says of itself, to whoever opens it without the site. */
import { settings } from '../site/settings.ts';
import { absolute, urls } from '../site/urls.ts';
import { longDate } from './long-date.ts';
import { text } from './text.ts';

interface Issue {
  readonly number: number;
  readonly date: string;
}

const lead = (updatedOn: string, newest: Issue | undefined): string[] => [
  `${settings.district}职责边界清单：全部数据`,
  ...(settings.status === 'example' ? [`${text.exampleShort}，${text.exampleBanner}`] : []),
  `数据更新到 ${longDate(updatedOn)}${newest === undefined ? '' : `，第 ${newest.number} 期定版（${longDate(newest.date)}）`}。`,
];

export const bundleText = {
  readme: '说明.txt',
  lines: (updatedOn: string, newest: Issue | undefined): readonly string[] => [
    ...lead(updatedOn, newest),
    '',
    'named    给人看的表：名称在前，编号在旁，最后是网址。用 Excel、WPS 直接打开。写的是今天照着办的。',
    'plain    给程序用的表：英文列名、编号、UTF-8，没有字节顺序标记。已经公布、还没有生效的改动也在内；',
    '         plain/in-force 里是今天照着办的。',
    'datapackage.json、plain/csv-metadata.json    每个文件、每一列是什么，给程序看。',
    'LICENSE.txt    怎样用、怎样写来源。',
    'manifest.json    每个文件的大小和 SHA-256 摘要，用 sha256sum 或 certutil -hashfile 核对。',
    '',
    `许可：${settings.licence}，${settings.licenceUrl}。用的时候写明来源：${text.siteTitle}。`,
    ...(settings.site === '' ? [] : [`最新的数据、每一列是什么、怎么查账：${absolute(urls.data)}`]),
  ],
} as const;
