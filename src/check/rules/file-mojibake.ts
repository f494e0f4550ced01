import { neededHeader } from '../../tables/define.ts';
import { isGarbled } from '../garbled.ts';
import { defineFileRule } from '../rule.ts';
import { takenBack } from '../taken-back.ts';

export const fileMojibake = defineFileRule({
  id: 'file-mojibake',
  title: '文件不能是乱码',
  why: '用错编码打开又保存，汉字就变成了别的字，从这个文件里再也改不回来。',
  scope: '文件',
  level: '错误',
  isCause: true,
  check(file, table, report) {
    if (!isGarbled(file.header, neededHeader(table))) return;
    report({
      path: file.path,
      wrong: '整个文件是乱码：用错编码打开后又保存了',
      cure: `${takenBack(file.path)}；再用 Excel 或 WPS 打开，没有乱码才改`,
    });
  },
});
