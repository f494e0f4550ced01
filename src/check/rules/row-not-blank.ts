import { defineFileRule } from '../rule.ts';

export const rowNotBlank = defineFileRule({
  id: 'row-not-blank',
  title: '表中不要有空行',
  why: '空行常是误删内容留下的；不确定就不该悄悄跳过。',
  scope: '文件',
  level: '警告',
  check(file, _table, report) {
    for (const fault of file.faults) {
      if (fault.kind === 'blank-row')
        report({ path: file.path, line: fault.line, wrong: '整行是空的', cure: '删去空行' });
    }
  },
});
