import { compact, narrow } from '../as-saved.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

const shapeOf = (prefixes: readonly string[] = []) => `^(${prefixes.join('|')})(-[a-z0-9]+)+$`;

export const idKind: Kind<string> = defineKind({
  name: 'id',
  title: '编号',
  isId: true,
  read(cell, { prefixes = [], example }, refuse) {
    if (new RegExp(shapeOf(prefixes)).test(cell)) return cell;
    const starts = prefixes.map((prefix) => `${prefix}-`).join(' 或 ');
    const meant = compact(cell)
      .toLowerCase()
      .replaceAll(/[._/]+/g, '-');
    const isMeant = new RegExp(shapeOf(prefixes)).test(meant);
    const cure = isMeant ? `这一格应写成「${meant}」` : `例如「${example}」`;
    return refuse('id-shape', `应以 ${starts} 开头，只用小写字母、数字和连字符，${cure}`);
  },
  asSaved: narrow,
  json: ({ prefixes }) => ({ type: 'string', pattern: shapeOf(prefixes) }),
  bad: ({ prefixes: [prefix] = [] }) =>
    ['xx-001', `${prefix}`, `${prefix}-`, `${prefix?.toUpperCase()}-001`, `${prefix}-001 2`].map(
      (cell) => ({ cell, rule: 'id-shape' }),
    ),
  sample: () => id('编号', '发布后不再改', ['bj', 'sd'], 'bj-001'),
});

/** Our own permanent id: one of the prefixes, a hyphen, then lower-case letters, digits and hyphens. */
export function id(label: string, note: string, prefixes: readonly string[], example: string) {
  return columnOf(idKind, { label, note, example, prefixes });
}
