import { defineKindRule } from '../rule.ts';

export const phoneShape = defineKindRule({
  id: 'phone-shape',
  title: '只填公开的服务电话',
  why: '网站只公布公开电话，手机号属于个人信息。',
  scope: '单元格',
  level: '错误',
  wrong: '不是公开的服务电话',
});
