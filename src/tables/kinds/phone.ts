import { compact } from '../as-saved.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

const SHAPE = '^(1\\d{2,4}|9\\d{4}|0\\d{2,3}-\\d{7,8})$';

export const phoneKind: Kind<string> = defineKind({
  name: 'phone',
  title: '电话',
  link: (value) => `tel:${value}`,
  read: (cell, { example }, refuse) =>
    new RegExp(SHAPE).test(cell)
      ? cell
      : refuse(
          'phone-shape',
          `应为公开的服务电话或带区号的办公电话，不得填手机号，例如「${example}」`,
        ),
  asSaved: compact,
  json: () => ({ type: 'string', pattern: SHAPE }),
  bad: () =>
    ['13812345678', '8254567', '电话 12345'].map((cell) => ({ cell, rule: 'phone-shape' })),
  sample: () => phone('电话', '公开的电话', '0536-8254567'),
});

/** A number the public may call: a short service number or an area code and number, never a mobile number. */
export function phone(label: string, note: string, example: string) {
  return columnOf(phoneKind, { label, note, example });
}
