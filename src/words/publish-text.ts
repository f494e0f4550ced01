/** What the commands around a publication say in a terminal. */
import type { Publication } from '../ledger/ledger.ts';
import { labelOf } from '../tables/define.ts';
import { type ChangeCells, tables } from '../tables/index.ts';

const label = (key: keyof (typeof tables)['list-changes']['columns']) =>
  labelOf(tables['list-changes'], key);

export function draftsText(drafts: readonly ChangeCells[]): string {
  if (drafts.length === 0) return '没有要登记的改动。';
  const missing = (['basis', 'reason', 'applicant', 'effective'] as const).map(label).join('、');
  return [
    ...drafts.map((draft) =>
      [draft.id, draft.list, draft.record, draft.kind, draft.field].filter(Boolean).join(' '),
    ),
    `起草了 ${drafts.length} 条变动，写在 ${tables['list-changes'].file} 末尾。请补上${missing}，再运行 npm run check。`,
  ].join('\n');
}

/** What follows from a law that ended, as the command drafts it. */
interface LawDraft {
  readonly succeeded: { readonly ended: readonly { readonly law: string }[]; readonly law: string };
  readonly edits: readonly {
    readonly path: string;
    readonly line: number;
    readonly duty: string;
    readonly before: string;
    readonly after: string;
    readonly doubts: readonly { readonly citation: string; readonly why: string }[];
  }[];
  readonly changes: readonly ChangeCells[];
}

/** The draft for a law that ended; `rows`: the changes as they stand in their file. */
export function lawDraftText(draft: LawDraft, rows: string, written: boolean): string {
  const { succeeded, edits, changes } = draft;
  const doubts = edits.filter((edit) => edit.doubts.length > 0).length;
  return [
    `${succeeded.ended.map(({ law }) => law).join('、') || '没有前身'} → ${succeeded.law}`,
    '',
    `引用要改的分工：${edits.length} 条${doubts === 0 ? '' : `，其中 ${doubts} 条要先核对条文`}`,
    ...edits.map(
      ({ path, line, duty, before, after, doubts: unsure }) =>
        `  ${path}:${line} ${duty} ${before} → ${after}${unsure.map(({ citation, why }) => `（${citation} ${why}）`).join('')}`,
    ),
    '',
    `要登记的清单变动：${changes.length} 条`,
    ...(rows === '' ? [] : [rows]),
    written
      ? `都写进了表里。请补上${label('reason')}、${label('applicant')}，核对条文，再运行 npm run check。`
      : '什么也没有写。加上 --write 写进表里。',
  ].join('\n');
}

/** What was sealed. New pages alone change the list of addresses and no record. */
export function sealText(publication: Publication | undefined, newUrls: boolean): string {
  const commit = '请把 data/ 里写好的文件一起提交。';
  if (publication === undefined)
    return newUrls
      ? `没有新的改动，不用定版。网址清单里补上了新的网址，${commit}`
      : '没有新的改动，不用定版。';
  const { number, date, link } = publication;
  return `第 ${number} 期，${date} 定版。${counts(publication)}。\n本期的校验码：${link}\n${commit}`;
}

/** Whether anything waits to be sealed. */
export function unsealedText(next: Publication | undefined): string {
  return next === undefined
    ? '数据都已定版。'
    : `有改动还没有定版（${counts(next)}）。请运行 npm run seal，把 data/ 里写好的文件一起提交。`;
}

function counts({ records, added, changed, withdrawn }: Publication): string {
  if (added + changed + withdrawn === 0)
    return `共 ${records} 条记录，内容没有变，只有表里的用词换成了现在的`;
  return `共 ${records} 条记录：新增 ${added}，变动 ${changed}，撤下 ${withdrawn}`;
}
