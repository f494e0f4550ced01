import { compact } from '../as-saved.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

const HAN = '\\p{Script=Han}';
/** 国办发〔2017〕47号; an announcement, 国家药监局公告2023年第5号; an order, 国务院令第379号. */
const ONE = `(?:[${HAN}A-Za-z]+〔\\d{4}〕[${HAN}]*\\d+号|[${HAN}]+公告\\d{4}年第\\d+号|[${HAN}]+令第\\d+号)`;
const APART = '、';
/** A paper that several bodies put out together has a number of each. */
const SHAPE = `^${ONE}(?:${APART}${ONE})*$`;

export const documentKind: Kind<string> = defineKind({
  name: 'document',
  title: '文号',
  isWording: true,
  read: (cell, { example }, refuse) =>
    new RegExp(SHAPE, 'u').test(cell)
      ? cell
      : refuse(
          'document-shape',
          `应为 机关代字〔年份〕数字号，年份用六角括号，${cureOf(cell, example)}；公告写作“某局公告2024年第3号”，几个文号用顿号隔开`,
        ),
  json: () => ({ type: 'string', pattern: SHAPE }),
  bad: () =>
    ['示例[2024]1号', '1号', '示例〔24〕1号'].map((cell) => ({ cell, rule: 'document-shape' })),
  sample: () => documentNumber('文号', '文件的文号', '示例认〔2024〕1号'),
});

/** The same number with the right brackets, without spaces, and with the sign that ends it. */
function cureOf(cell: string, example: string): string {
  const meant = compact(cell)
    .replaceAll(/[[(【〖{<〈《]((?:19|20)\d{2})年?[\])】〗}>〉》]/g, '〔$1〕')
    .replaceAll(/〔(\d{4})〕第?0*(\d+)号?/g, '〔$1〕$2号')
    .replaceAll(/[;,]/g, APART);
  return new RegExp(SHAPE, 'u').test(meant) ? `这一格应写成「${meant}」` : `例如「${example}」`;
}

/** A document number with its year in 〔〕: 示例〔2024〕1号; 国务院令第379号, 国发〔1987〕24号 and announcements all stand in use, and several beside one another. */
export function documentNumber(label: string, note: string, example: string) {
  return columnOf(documentKind, { label, note, example });
}
