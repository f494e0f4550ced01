import { readReference } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

export const recordKind: Kind<string> = defineKind({
  name: 'record',
  title: '记录编号',
  refers: {
    written: (cell) => [readReference(cell)],
    targets: (value) => [String(value)],
    withTargets: (_value, [id]) => id,
    byIdAlone: true,
  },
  read: (cell) => cell,
  json: () => ({ type: 'string', minLength: 1 }),
  sample: () => record('记录', '哪一条', 'list', 'bj-001'),
});

/** The id of a record in the list that another column of the same row names. */
export function record(label: string, note: string, listColumn: string, example: string) {
  return columnOf(recordKind, { label, note, example, listColumn });
}
