/** What the kinds of text have in common: how many characters they may have. */
import type { Definition, Lengths } from './column.ts';
import type { BadCell, JsonSchema, Refuse } from './kind.ts';

/** Characters are counted, not UTF-16 units. */
export function withinLength(cell: string, { lengths }: Definition, refuse: Refuse): string {
  const { min, max } = known(lengths);
  // A character takes one unit or two: most cells are long enough and short enough either way.
  if (cell.length >= min * 2 && cell.length <= max) return cell;
  const length = [...cell].length;
  if (length >= min && length <= max) return cell;
  return refuse('text-length', `应为 ${min} 到 ${max} 个字，现在是 ${length} 个字`);
}

export function lengthJson({ lengths }: Definition): JsonSchema {
  const { min, max } = known(lengths);
  return { type: 'string', minLength: min, maxLength: max };
}

export function badLengths({ lengths }: Definition): BadCell[] {
  const { min, max } = known(lengths);
  const counts = min > 1 ? [min - 1, max + 1] : [max + 1];
  return counts.map((count) => ({ cell: '字'.repeat(count), rule: 'text-length' }));
}

function known(lengths: Lengths | undefined): Lengths {
  if (lengths === undefined) throw new Error('a text has lengths');
  return lengths;
}
