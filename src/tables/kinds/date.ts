import { z } from 'zod';
import type { Definition } from '../column.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

export const dateKind: Kind<string> = defineKind({
  name: 'date',
  title: '日期',
  isDate: true,
  read: (cell, { example }, refuse) =>
    z.iso.date().safeParse(cell).success
      ? cell
      : refuse('date-real', `应为真实存在的日期，写成 年-月-日，例如「${example}」`),
  json: () => ({ type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  bad: () =>
    ['2024/4/8', '2023-02-29', '2024年5月', '2025-3-21'].map((cell) => ({
      cell,
      rule: 'date-real',
    })),
  sample: () => date('日期', '哪一天', '2024-02-29'),
});

export type DateOptions = Pick<
  Definition,
  'notBefore' | 'unless' | 'workingDaysSince' | 'mayBeFuture'
>;

/** A calendar date, kept as the string `YYYY-MM-DD`, which sorts as it reads. */
export function date(label: string, note: string, example: string, options: DateOptions = {}) {
  return columnOf(dateKind, { label, note, example, ...options });
}
