import { ARTICLE, articlesMeant } from '../article.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

const SHAPE = new RegExp(`^${ARTICLE}$`);

export const articleKind: Kind<string> = defineKind({
  name: 'article',
  title: '条款',
  read(cell, { example }, refuse) {
    if (SHAPE.test(cell)) return cell;
    const meant = articlesMeant(cell.replaceAll(/\s/g, ''));
    const isOne = meant !== undefined && SHAPE.test(meant);
    const cure = isOne ? `这一格应写成「${meant}」` : `例如「${example}」`;
    return refuse('citation-shape', `应为第几条（条用汉字数字），${cure}`);
  },
  json: () => ({ type: 'string', pattern: SHAPE.source }),
  bad: () => ['第81条', '八十一条', '第八十一'].map((cell) => ({ cell, rule: 'citation-shape' })),
  sample: () => article('条款', '第几条', '第八十一条第二款'),
});

/** An article of a law, down to its clause: `第八十一条第二款`. */
export function article(label: string, note: string, example: string) {
  return columnOf(articleKind, { label, note, example });
}
