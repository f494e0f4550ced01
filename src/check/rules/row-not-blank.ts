import { defineFileRule } from '../rule.ts';

export const rowNotBlank = defineFileRule({
  id: 'row-not-blank',
  title: '表中不要有空行，后面不要有空列',
  why: '空行常是误删内容留下的；不确定就不该悄悄跳过。末尾的空行和空列是表格软件留下的，不算内容。',
  scope: '文件',
  level: '提醒',
  isOfTheFile: true,
  check(file, _table, report) {
    for (const fault of file.faults) {
      if (fault.kind === 'blank-row')
        report({ path: file.path, line: fault.line, wrong: '整行是空的', cure: '删去空行' });
      if (fault.kind !== 'edges') continue;
      const left = [
        fault.columns > 0 ? `右边有 ${fault.columns} 个空列` : '',
        fault.rows > 0 ? `末尾有 ${fault.rows} 个空行` : '',
      ];
      report({
        path: file.path,
        line: fault.line,
        wrong: left.filter(Boolean).join('，'),
        cure: '没有当作内容；运行 npm run fix 删去',
      });
    }
  },
});
