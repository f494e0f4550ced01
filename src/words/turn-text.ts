/** What is said of a day that lies ahead, on which a page will not be right any more. */

import { daysBefore } from '../dates/working-days.ts';
import type { Version } from '../model/history.ts';
import type { Model } from '../model/model.ts';
import type { Turn } from '../model/turns.ts';
import { type TableName, tableNamed } from '../tables/index.ts';
import { longDate } from './long-date.ts';
import { recordLink, type TextPart } from './mention.ts';

/** What turns, in a clause: which record, and what is so from then on. */
export const turnSays = (model: Model, turn: Turn): string => joined(clauseOf(model, turn));

/** The clause in its parts: the list, the record as it is called, and what is so. */
function clauseOf(model: Model, { table, record, says = '承诺的期限已过' }: Turn): TextPart[] {
  const { title } = tableNamed(table);
  const name = model.nameOf(table, record);
  // A part has no page of its own.
  const href = recordLink(model, record)?.href;
  const linked = (text: string): TextPart => (href === undefined ? { text } : { text, href });
  if (name === record) return [{ text: `${title} ` }, linked(record), { text: ` ${says}` }];
  // “依据《……》废止” would read as if something else ended by that law.
  return DOCUMENTS.includes(table)
    ? [linked(`《${name}》`), { text: `（${title}）${says}` }]
    : [{ text: title }, linked(`“${name}”`), { text: says }];
}

/** Records that are documents, whose titles stand in marks of their own. */
const DOCUMENTS: readonly TableName[] = ['laws', 'rulings'];

const joined = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join('');

/** A version turns when it comes to be the one in force, and when the next takes its place. */
export function turnOfVersion({ state, from, until, record }: Version): Turn | undefined {
  const own = { table: record.list as TableName, record: record.id, concerns: [] };
  if (state === '未生效') return { ...own, day: from, says: '这一版开始执行' };
  if (state === '现行' && until !== undefined) return { ...own, day: until, says: '由后一版代替' };
  return undefined;
}

/** Below the page, for everybody; the record has a link there, but on its own page, of which the id is told. */
export function turnNote(model: Model, turn: Turn, own?: string): TextPart[] {
  const clause = clauseOf(model, turn);
  return [
    {
      text: `以上写到${longDate(daysBefore(turn.day, 1))}为止。自${longDate(turn.day)}起有变：`,
    },
    ...(turn.record === own ? clause.map(({ text }) => ({ text })) : clause),
    { text: '。' },
  ];
}

/** In its place from that day on, where the page was not made anew. */
export const turnedNote = (model: Model, turn: Turn): string =>
  `自${longDate(turn.day)}起有变：${turnSays(model, turn)}。网页还没有更新，下面写的是那一天以前的情况。`;
