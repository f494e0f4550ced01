import { defineKindRule } from '../rule.ts';

export const textLength = defineKindRule({
  id: 'text-length',
  title: '文字长短要合适',
  why: '太短说不清，太长在手机和表格里放不下。',
  scope: '单元格',
  level: '错误',
  wrong: '长短不合适',
});
