import { defineKindRule } from '../rule.ts';

export const citationShape = defineKindRule({
  id: 'citation-shape',
  title: '依据要写明编号和条款',
  why: '写成统一的样子，才能查出哪些事项引用了某一条。',
  scope: '单元格',
  level: '错误',
  wrong: '不是规定的写法',
});
