import { compact, narrow } from '../as-saved.ts';
import { idAlone } from '../id-shape.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

/** An id is an address, a line in a QR code and a file name: longer, it fits none of them. */
const LONGEST = 60;

export const idKind: Kind<string> = defineKind({
  name: 'id',
  title: '编号',
  isId: true,
  read(cell, { prefixes = [], example }, refuse) {
    if (cell.length <= LONGEST && new RegExp(idAlone(prefixes)).test(cell)) return cell;
    if (cell.length > LONGEST)
      return refuse('id-shape', `应最多 ${LONGEST} 个字符，现在是 ${cell.length} 个`);
    const starts = prefixes.map((prefix) => `${prefix}-`).join(' 或 ');
    const meant = compact(cell)
      .toLowerCase()
      .replaceAll(/[._/]+/g, '-');
    const isMeant = new RegExp(idAlone(prefixes)).test(meant);
    const cure = isMeant ? `这一格应写成「${meant}」` : `例如「${example}」`;
    return refuse('id-shape', `应以 ${starts} 开头，只用小写字母、数字和连字符，${cure}`);
  },
  asSaved: narrow,
  json: ({ prefixes = [] }) => ({
    type: 'string',
    maxLength: LONGEST,
    pattern: idAlone(prefixes),
  }),
  bad: ({ prefixes: [prefix] = [] }) =>
    [
      'xx-001',
      `${prefix}`,
      `${prefix}-`,
      `${prefix?.toUpperCase()}-001`,
      `${prefix}-001 2`,
      `${prefix}-${'1'.repeat(LONGEST)}`,
    ].map((cell) => ({ cell, rule: 'id-shape' })),
  sample: () => id('编号', '发布后不再改', ['bj', 'sd'], 'bj-001'),
});

/** Our own permanent id: one of the prefixes, a hyphen, then lower-case letters, digits and hyphens. */
export function id(label: string, note: string, prefixes: readonly string[], example: string) {
  return columnOf(idKind, { label, note, example, prefixes });
}
