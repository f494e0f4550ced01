import { defineKindRule } from '../rule.ts';

export const urlSafe = defineKindRule({
  id: 'url-safe',
  title: '网址必须是安全的链接',
  why: '只有',
  scope: '单元格',
  level: '错误',
  wrong: 'https',
});
