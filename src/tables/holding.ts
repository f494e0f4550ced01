/** Columns of lists whose rows hold from one day until another: since when, until when, and how they stand. */
import { optional } from './column.ts';
import { choice, date } from './kinds.ts';

export function holding(list: string) {
  return {
    published: date('公布日期', `写进${list}并公布的日期`, '2025-01-10'),
    effective: date('生效日期', '开始照着办的日期', '2025-02-01', {
      notBefore: 'published',
      mayBeFuture: true,
      onDay: '开始行使',
    }),
    status: choice('状态', '现在还行使没有', ['生效', '已取消'], {
      有效: '生效',
      取消: '已取消',
      废止: '已取消',
    }),
    cancelled: optional(
      date('取消日期', '从这一天起不再行使；还在行使的空着', '2026-03-01', {
        notBefore: 'effective',
        mayBeFuture: true,
        onDay: '不再行使',
      }),
    ),
  };
}

/** How such a row ends: its page stays, and nothing new may refer to it. */
export const ENDING = {
  withdrawn: { column: 'status', values: ['已取消'] },
  life: { since: 'effective', until: 'cancelled' },
} as const;
