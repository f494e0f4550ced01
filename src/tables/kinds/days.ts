import { numberMeant } from '../as-saved.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

export const daysKind: Kind<number> = defineKind({
  name: 'days',
  title: '工作日',
  read: (cell, _column, refuse) =>
    /^(?:[1-9]\d{0,2}(?:\.5)?|0\.5)$/.test(cell)
      ? Number(cell)
      : refuse('number-shape', '应为工作日数，只写数字，可以有半天，例如「0.5」或「3」'),
  asSaved: numberMeant,
  json: () => ({ type: 'number', minimum: 0.5, maximum: 999.5, multipleOf: 0.5 }),
  bad: () => ['3天', '0', '1.2', '1000'].map((cell) => ({ cell, rule: 'number-shape' })),
  sample: () => days('时限', '几个工作日', '1.5'),
});

/** Working days, in halves where a day is too long. */
export function days(label: string, note: string, example: string) {
  return columnOf(daysKind, { label, note, example });
}
