import { numberMeant } from '../as-saved.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

export const numberKind: Kind<number> = defineKind({
  name: 'number',
  title: '整数',
  read: (cell, { example }, refuse) =>
    /^(0|[1-9]\d{0,8})$/.test(cell)
      ? Number(cell)
      : refuse('number-shape', `应为不带小数和单位的阿拉伯数字，${cureOf(cell, example)}`),
  asSaved: numberMeant,
  json: () => ({ type: 'integer', minimum: 0, maximum: 999_999_999 }),
  bad: () =>
    ['1.5', '一', '-1', '01', '１', '9 个'].map((cell) => ({ cell, rule: 'number-shape' })),
  sample: () => number('顺序', '排第几', '12'),
});

/** A large number is cut short as 1E+05: how large it was, nobody can tell. */
function cureOf(cell: string, example: string): string {
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(cell) && Number(cell) < 1e9)
    return `表格软件把它缩写了，原来若是 ${Number(cell)}，就写「${Number(cell)}」`;
  const digits = /^\D*0*(\d+)\s*[\p{Script=Han}%]*$/u.exec(cell)?.[1];
  return `例如「${digits ?? example}」`;
}

/** A whole number, not negative. */
export function number(label: string, note: string, example: string) {
  return columnOf(numberKind, { label, note, example });
}
