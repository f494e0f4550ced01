import { readReference } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

export const referenceKind: Kind<string> = defineKind({
  name: 'reference',
  title: '引用',
  isFacet: true,
  refers: {
    written: (cell) => [readReference(cell)],
    targets: (value) => [String(value)],
    withTargets: (_value, [id]) => id,
    byIdAlone: false,
  },
  read: (cell) => readReference(cell).target,
  json: () => ({ type: 'string', minLength: 1 }),
  sample: () => reference('单位', '哪个单位', ['bodies'], '区住建局'),
});

/**
 * One record of another table, named by its id or by its exact name; the value is always the id, or one of the words that
 * may stand in its place.
 */
export function reference(
  label: string,
  note: string,
  targets: readonly string[],
  example: string,
  words?: readonly string[],
) {
  const definition = { label, note, example, targets };
  return columnOf(
    referenceKind,
    words === undefined ? definition : { ...definition, options: words },
  );
}
