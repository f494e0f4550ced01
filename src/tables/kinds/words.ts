import { splitWords } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { BAD_LISTS, listJson, listMeant, readList } from '../lists.ts';

export const wordsKind: Kind<readonly string[]> = defineKind({
  name: 'words',
  title: '多个词',
  isList: true,
  isWording: true,
  read: (cell, _column, refuse) => readList(splitWords(cell), refuse),
  asSaved: listMeant,
  json: (column) => listJson(column, { type: 'string', minLength: 1 }),
  bad: () => [...BAD_LISTS, { cell: '甲、甲', rule: 'list-shape' }],
  sample: () => words('词语', '会提到的词', '返潮;起皮'),
});

/** Several short words in one cell. */
export function words(label: string, note: string, example: string) {
  return columnOf(wordsKind, { label, note, example });
}
