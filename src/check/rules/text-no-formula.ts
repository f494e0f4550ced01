import { defineTextRule } from '../rule.ts';

/** What a spreadsheet takes for a formula begins with one of these. */
const FORMULA = /^[=+\-@＝＋－＠]/;

export const textNoFormula = defineTextRule({
  id: 'text-no-formula',
  title: '单元格不能以公式符号开头',
  why: '别人用 Excel 打开下载的表格时，以 = + - @ 开头的文字会被当成公式执行。',
  scope: '文字',
  level: '错误',
  suspects: (character) => FORMULA.test(character),
  check(text) {
    return FORMULA.test(text)
      ? { wrong: '以公式符号开头', cure: '改写开头，不要用 = + - @' }
      : undefined;
  },
});
