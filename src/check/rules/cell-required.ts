import { defineKindRule } from '../rule.ts';

export const cellRequired = defineKindRule({
  id: 'cell-required',
  title: '必填的列不能为空',
  why: '空着的单元格会让页面缺一块，读的人不知道是没有还是忘了。',
  scope: '单元格',
  level: '错误',
  wrong: '是空的',
});
