import { slashedDay } from '../as-saved.ts';
import type { Lengths } from '../column.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { badLengths, lengthJson, withinLength } from '../lengths.ts';

export const textKind: Kind<string> = defineKind({
  name: 'text',
  title: '短文字',
  isText: true,
  isWritten: true,
  isWording: true,
  read: (cell, column, refuse) =>
    cell.includes('\n')
      ? refuse('text-one-line', '应写在一行内，不要在单元格里换行')
      : withinLength(cell, column, refuse),
  asSaved: slashedDay,
  json: lengthJson,
  bad: (column) => [...badLengths(column), { cell: '第一行\n第二行', rule: 'text-one-line' }],
  sample: () => text('名称', '事项的名称', '供热不达标', { min: 2, max: 8 }),
});

/** A short text on one line. The default maximum of 60 characters keeps names fit for a table cell on a phone. */
export function text(
  label: string,
  note: string,
  example: string,
  { min = 1, max = 60 }: Partial<Lengths> = {},
) {
  return columnOf(textKind, { label, note, example, lengths: { min, max } });
}
