import { defineKindRule } from '../rule.ts';

export const documentShape = defineKindRule({
  id: 'document-shape',
  title: '文号要完整',
  why: '文号是引用的凭据，年份用六角括号是公文的规定写法。',
  scope: '单元格',
  level: '错误',
  wrong: '不是完整的文号',
});
