import { columnOf, defineKind, type Kind } from '../kind.ts';

const SHAPE = '^[\\p{Script=Han}A-Za-z]+〔\\d{4}〕[\\p{Script=Han}]*\\d+号$';

export const documentKind: Kind<string> = defineKind({
  name: 'document',
  title: '文号',
  isWording: true,
  read: (cell, { example }, refuse) =>
    new RegExp(SHAPE, 'u').test(cell)
      ? cell
      : refuse('document-shape', `应为 机关代字〔年份〕数字号，年份用六角括号，例如「${example}」`),
  json: () => ({ type: 'string', pattern: SHAPE }),
  bad: () =>
    ['示例[2024]1号', '1号', '示例〔24〕1号'].map((cell) => ({ cell, rule: 'document-shape' })),
  sample: () => documentNumber('文号', '文件的文号', '示例认〔2024〕1号'),
});

/** A document number with its year in 〔〕: 示例〔2024〕1号, 国务院令第379号 and 国发〔1987〕24号 all stand in use. */
export function documentNumber(label: string, note: string, example: string) {
  return columnOf(documentKind, { label, note, example });
}
