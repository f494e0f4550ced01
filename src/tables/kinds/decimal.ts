import { columnOf, defineKind, type Kind } from '../kind.ts';

export const decimalKind: Kind<number> = defineKind({
  name: 'decimal',
  title: '数',
  read: (cell, { example }, refuse) =>
    /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/.test(cell)
      ? Number(cell)
      : refuse('number-shape', `应为阿拉伯数字，可以有小数，不带单位，例如「${example}」`),
  json: () => ({ type: 'number' }),
  bad: () =>
    ['1.', '.5', '01', '一', '5%'].map((cell) => ({ cell, rule: 'number-shape' as const })),
  sample: () => decimal('得分', '得了多少', '10.5'),
});

/** A number that may have decimals and may be less than nought: something counted or worked out. */
export function decimal(label: string, note: string, example: string) {
  return columnOf(decimalKind, { label, note, example });
}
