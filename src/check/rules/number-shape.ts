import { defineKindRule } from '../rule.ts';

export const numberShape = defineKindRule({
  id: 'number-shape',
  title: '数字要写成阿拉伯数字',
  why: '带单位、小数点或逗号的数字不能计算和排序。',
  scope: '单元格',
  level: '错误',
  wrong: '不是数字',
});
