import { defineKindRule } from '../rule.ts';

export const listShape = defineKindRule({
  id: 'list-shape',
  title: '多项之间用分号隔开',
  why: '多出的分号会变成一个空的项目，重复的项目会重复显示。',
  scope: '单元格',
  level: '错误',
  wrong: '列得不对',
});
