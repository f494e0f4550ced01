/** What the commands around a publication say in a terminal. */
import type { Publication } from '../ledger/ledger.ts';
import { labelOf } from '../tables/define.ts';
import { tables } from '../tables/index.ts';
import type { Draft } from './draft.ts';

const label = (key: keyof (typeof tables)['list-changes']['columns']) =>
  labelOf(tables['list-changes'], key);

export function draftsText(drafts: readonly Draft[]): string {
  if (drafts.length === 0) return '没有要登记的改动。';
  const missing = (['basis', 'reason', 'applicant', 'effective'] as const).map(label).join('、');
  return [
    ...drafts.map((draft) =>
      [draft.id, draft.list, draft.record, draft.kind, draft.field].filter(Boolean).join(' '),
    ),
    `起草了 ${drafts.length} 条变动，写在 ${tables['list-changes'].file} 末尾。请补上${missing}，再运行 npm run check。`,
  ].join('\n');
}

export function sealText(publication: Publication | undefined, onlyLook: boolean): string {
  if (publication === undefined) return '没有新的改动，不用定版。';
  const { number, date, records, added, changed, withdrawn, link } = publication;
  const counts = `共 ${records} 条记录：新增 ${added}，变动 ${changed}，撤下 ${withdrawn}。`;
  return onlyLook
    ? `有改动还没有定版（${counts.slice(0, -1)}）。请运行 npm run seal，把 data/ 里写好的文件一起提交。`
    : `第 ${number} 期，${date} 定版。${counts}\n本期的环：${link}\n请把 data/ 里写好的文件一起提交。`;
}
