/** What is said of a day that lies ahead, on which a page will not be right any more. */

import { daysBefore } from '../dates/working-days.ts';
import type { Version } from '../model/history.ts';
import type { Turn } from '../model/turns.ts';
import { type TableName, tableNamed } from '../tables/index.ts';
import { longDate } from './long-date.ts';

/** What turns, in a clause: which record, and what is so from then on. */
export function turnSays({ table, record, says }: Turn): string {
  return `${tableNamed(table).title} ${record} ${says ?? '承诺的期限已过'}`;
}

/** A version turns when it comes to be the one in force, and when the next takes its place. */
export function turnOfVersion({ state, from, until, record }: Version): Turn | undefined {
  const own = { table: record.list as TableName, record: record.id, concerns: [] };
  if (state === '未生效') return { ...own, day: from, says: '这一版开始执行' };
  if (state === '现行' && until !== undefined) return { ...own, day: until, says: '由后一版代替' };
  return undefined;
}

/** Below the page, for everybody. */
export const turnNote = (turn: Turn): string =>
  `以上写到${longDate(daysBefore(turn.day, 1))}为止。自${longDate(turn.day)}起有变：${turnSays(turn)}。`;

/** In its place from that day on, where the page was not made anew. */
export const turnedNote = (turn: Turn): string =>
  `自${longDate(turn.day)}起有变：${turnSays(turn)}。网页还没有更新，下面写的是那一天以前的情况。`;
