import { readReference, splitWords } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { BAD_LISTS, listJson, listMeant, readList } from '../lists.ts';

export const referencesKind: Kind<readonly string[]> = defineKind({
  name: 'references',
  title: '多个引用',
  isList: true,
  isFacet: true,
  refers: {
    written: (cell) => splitWords(cell).map(readReference),
    targets: (value) => value as readonly string[],
    withTargets: (_value, ids) => ids,
    byIdAlone: false,
  },
  read: (cell, _column, refuse) =>
    readList(splitWords(cell), refuse).map((part) => readReference(part).target),
  asSaved: listMeant,
  json: (column) => listJson(column, { type: 'string', minLength: 1 }),
  bad: () => BAD_LISTS,
  sample: () => references('单位', '哪些单位', ['bodies'], '区住建局;区教体局'),
});

/** Several records of another table. */
export function references(
  label: string,
  note: string,
  targets: readonly string[],
  example: string,
) {
  return columnOf(referencesKind, { label, note, example, targets });
}
