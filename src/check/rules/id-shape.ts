import { defineKindRule } from '../rule.ts';

export const idShape = defineKindRule({
  id: 'id-shape',
  title: '编号要合规定的写法',
  why: '编号就是网址，发布后永不改动，所以只用不会出错的字符。',
  scope: '单元格',
  level: '错误',
  wrong: '不是合规的编号',
});
