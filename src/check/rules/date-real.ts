import { defineKindRule } from '../rule.ts';

export const dateReal = defineKindRule({
  id: 'date-real',
  title: '日期必须真实存在',
  why: '写法不一的日期不能比较先后；不存在的日期多半是笔误。',
  scope: '单元格',
  level: '错误',
  wrong: '不是日期',
});
