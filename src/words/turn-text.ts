/** What is said of a day that lies ahead, on which a page will not be right any more. */

import { daysBefore } from '../dates/working-days.ts';
import type { Turn } from '../model/turns.ts';
import { tableNamed } from '../tables/index.ts';
import { longDate } from './long-date.ts';

/** What turns, in a clause: which record, and what is so from then on. */
export function turnSays({ table, record, says }: Turn): string {
  return `${tableNamed(table).title} ${record} ${says ?? '承诺的期限已过'}`;
}

/** Below the page, for everybody. */
export const turnNote = (turn: Turn): string =>
  `以上写到${longDate(daysBefore(turn.day, 1))}为止。自${longDate(turn.day)}起有变：${turnSays(turn)}。`;

/** In its place from that day on, where the page was not made anew. */
export const turnedNote = (turn: Turn): string =>
  `自${longDate(turn.day)}起有变：${turnSays(turn)}。网页还没有更新，下面写的是那一天以前的情况。`;
