import { splitPhrases } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { BAD_LISTS, listJson, phrasesMeant, readList } from '../lists.ts';

export const phrasesKind: Kind<readonly string[]> = defineKind({
  name: 'phrases',
  title: '多个短语',
  isList: true,
  isWritten: true,
  isWording: true,
  read: (cell, _column, refuse) => readList(splitPhrases(cell), refuse),
  asSaved: phrasesMeant,
  json: (column) => listJson(column, { type: 'string', minLength: 1 }),
  bad: () => BAD_LISTS,
  sample: () => phrases('情形', '属于的情形', '屋面、外墙漏水;窗边渗水'),
});

/** Several phrases in one cell; a phrase may hold 、 and ，. */
export function phrases(label: string, note: string, example: string) {
  return columnOf(phrasesKind, { label, note, example });
}
