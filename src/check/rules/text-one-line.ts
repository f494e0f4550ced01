import { defineKindRule } from '../rule.ts';

export const textOneLine = defineKindRule({
  id: 'text-one-line',
  title: '短文字写在一行内',
  why: '名称里的换行会把标题和表格撑破。',
  scope: '单元格',
  level: '错误',
  wrong: '里面有换行',
});
