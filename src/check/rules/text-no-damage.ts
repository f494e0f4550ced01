import { defineTextRule } from '../rule.ts';

export const textNoDamage = defineTextRule({
  id: 'text-no-damage',
  title: '不能有 Excel 弄坏的内容',
  why: '#REF!、1.23E+17 和一串 # 都是表格软件把原来的内容弄丢后的样子。',
  scope: '文字',
  level: '错误',
  suspects: (character) => character === '#' || character === '+',
  check(text) {
    return /^#{2,}$|#(?:REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL)[!?]?|^\d(?:\.\d+)?E\+\d{2,}$/i.test(
      text,
    )
      ? { wrong: '是表格软件弄坏的内容', cure: '把这一列设为“文本”格式，再重新输入原来的内容' }
      : undefined;
  },
});
