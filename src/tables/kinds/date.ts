import { z } from 'zod';
import { dayMeant, dayOfSerial, daysPossible } from '../as-saved.ts';
import type { Definition } from '../column.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

/** Nothing in these lists is older than the oldest law in force; an earlier year is a slip, and no spreadsheet can hold it. */
const EARLIEST = '1900-01-01';

export const dateKind: Kind<string> = defineKind({
  name: 'date',
  title: '日期',
  isDate: true,
  read(cell, { example }, refuse) {
    if (isDay(cell)) {
      if (cell >= EARLIEST) return cell;
      return refuse('date-real', `早于 ${EARLIEST.slice(0, 4)} 年，应为 ${EARLIEST} 以后的日期`);
    }
    return refuse('date-real', `应为真实存在的日期，写成 年-月-日，${cureOf(cell, example)}`);
  },
  asSaved: dayMeant,
  json: () => ({ type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  bad: () =>
    ['2024/4/8', '2023-02-29', '2024年5月', '2025-3-21', '1899-12-31'].map((cell) => ({
      cell,
      rule: 'date-real',
    })),
  sample: () => date('日期', '哪一天', '2024-02-29'),
});

const DAY = z.iso.date();
const isDay = (text: string) => DAY.safeParse(text).success;

/** What a cell that is no day may have been meant to say. */
function cureOf(cell: string, example: string): string {
  const serial = dayOfSerial(cell);
  if (serial !== undefined)
    return `「${cell}」像是 Excel 里日期的序号，核对后写成「${serial}」，并把这一列设为文本格式`;
  const days = daysPossible(cell);
  if (days.length > 1) return `看不出是哪一天，写成「${days.join('」或「')}」`;
  const meant = days[0] ?? dayMeant(cell);
  return meant === undefined ? `例如「${example}」` : `这一格应写成「${meant}」`;
}

export type DateOptions = Pick<
  Definition,
  'notBefore' | 'unless' | 'workingDaysSince' | 'mayBeFuture' | 'onDay' | 'throughDay'
>;

/** A calendar date, kept as the string `YYYY-MM-DD`, which sorts as it reads. */
export function date(label: string, note: string, example: string, options: DateOptions = {}) {
  return columnOf(dateKind, { label, note, example, ...options });
}
