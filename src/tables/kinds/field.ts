import { columnOf, defineKind, type Kind } from '../kind.ts';

export const fieldKind: Kind<string> = defineKind({
  name: 'field',
  title: '列名',
  names: 'column',
  read: (cell) => cell,
  json: () => ({ type: 'string', minLength: 1 }),
  sample: () => field('字段', '哪一列', 'list', '具体职责'),
});

/**
 * A column of the table that another column of the same row names, written by its label. The value is the column's key, once
 * the check has found the table.
 */
export function field(label: string, note: string, listColumn: string, example: string) {
  return columnOf(fieldKind, { label, note, example, listColumn });
}
