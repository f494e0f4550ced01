/** What the kinds that hold several values in a cell have in common. */
import type { Column } from './column.ts';
import type { BadCell, JsonSchema, Refuse } from './kind.ts';

export function readList(parts: string[], refuse: Refuse): string[] {
  if (parts.includes(''))
    return refuse('list-shape', '各项之间用一个分号隔开，开头、结尾和中间不要有空项');
  const twice = parts.find((part, index) => parts.indexOf(part) !== index);
  if (twice !== undefined) return refuse('list-shape', `同一项只写一次，重复的是「${twice}」`);
  return parts;
}

/** A cell left empty is an empty list. */
export const listJson = ({ required }: Column, items: JsonSchema): JsonSchema => ({
  type: 'array',
  items,
  uniqueItems: true,
  minItems: required ? 1 : 0,
});

export const BAD_LISTS: readonly BadCell[] = ['甲;', ';甲', '甲;;乙', '甲;乙;甲'].map((cell) => ({
  cell,
  rule: 'list-shape',
}));

/** Words set apart by a comma or on lines of their own: no word holds either. */
export function listMeant(cell: string): string {
  return cell.replaceAll(/\s*(?:[，,]|\n)\s*/g, ';');
}

/** Phrases on lines of their own; a phrase may hold commas. */
export function phrasesMeant(cell: string): string {
  return cell.replaceAll(/\s*[;；]?\s*\n\s*/g, ';');
}
