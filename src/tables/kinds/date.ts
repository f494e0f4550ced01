import { z } from 'zod';
import type { Definition } from '../column.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

export const dateKind: Kind<string> = defineKind({
  name: 'date',
  title: '日期',
  isDate: true,
  read(cell, { example }, refuse) {
    if (isDay(cell)) return cell;
    const meant = dayMeant(cell);
    const cure = meant === undefined ? `例如「${example}」` : `这一格应写成「${meant}」`;
    return refuse('date-real', `应为真实存在的日期，写成 年-月-日，${cure}`);
  },
  json: () => ({ type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  bad: () =>
    ['2024/4/8', '2023-02-29', '2024年5月', '2025-3-21'].map((cell) => ({
      cell,
      rule: 'date-real',
    })),
  sample: () => date('日期', '哪一天', '2024-02-29'),
});

const isDay = (text: string) => z.iso.date().safeParse(text).success;

/** A day as a spreadsheet or a person writes it, `2024/4/8` and `2024年4月8日`, as it is to be written; undefined for no real day. */
function dayMeant(cell: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(meant) ? meant : undefined;
}

export type DateOptions = Pick<
  Definition,
  'notBefore' | 'unless' | 'workingDaysSince' | 'mayBeFuture'
>;

/** A calendar date, kept as the string `YYYY-MM-DD`, which sorts as it reads. */
export function date(label: string, note: string, example: string, options: DateOptions = {}) {
  return columnOf(dateKind, { label, note, example, ...options });
}
