import { slashedDay } from '../as-saved.ts';
import type { Lengths } from '../column.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { badLengths, lengthJson, withinLength } from '../lengths.ts';

export const proseKind: Kind<string> = defineKind({
  name: 'prose',
  title: '长文字',
  isText: true,
  isLong: true,
  isWritten: true,
  isWording: true,
  read: withinLength,
  asSaved: slashedDay,
  json: lengthJson,
  bad: badLengths,
  sample: () => prose('说明', '界线怎么划', '第一段。\n第二段。', { min: 4, max: 40 }),
});

/** Running text; line breaks start a new paragraph. 2,000 characters is about two printed pages. */
export function prose(
  label: string,
  note: string,
  example: string,
  { min = 2, max = 2000 }: Partial<Lengths> = {},
) {
  return columnOf(proseKind, { label, note, example, lengths: { min, max } });
}
