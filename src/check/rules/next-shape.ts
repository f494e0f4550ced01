import { defineKindRule } from '../rule.ts';

export const nextShape = defineKindRule({
  id: 'next-shape',
  title: '下一步要写成序号、「序号:条件」或「结束」',
  why: '流程图上的每一根箭头都从这里来，写成别的样子就画不出来。',
  scope: '单元格',
  level: '错误',
  wrong: '写法不对',
});
