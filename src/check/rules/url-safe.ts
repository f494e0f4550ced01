import { defineKindRule } from '../rule.ts';

export const urlSafe = defineKindRule({
  id: 'url-safe',
  title: '网址必须是安全的链接',
  why: '只有 https:// 开头的网址，读的人点开才不会被冒名顶替；别的写法可能是陷阱。',
  scope: '单元格',
  level: '错误',
  wrong: '不是安全的网址',
});
