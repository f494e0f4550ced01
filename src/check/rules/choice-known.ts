import { defineKindRule } from '../rule.ts';

export const choiceKnown = defineKindRule({
  id: 'choice-known',
  title: '只能填规定的选项',
  why: '页面的分组、筛选和规则都按选项判断，多一个空格都对不上。',
  scope: '单元格',
  level: '错误',
  wrong: '不是规定的选项',
});
