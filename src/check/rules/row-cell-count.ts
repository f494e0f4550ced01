import { defineFileRule } from '../rule.ts';

export const rowCellCount = defineFileRule({
  id: 'row-cell-count',
  title: '每行的单元格数与表头相同',
  why: '多出或少掉的单元格说明有逗号没有用引号括起来，后面的内容都错了位。',
  scope: '文件',
  level: '错误',
  check(file, _table, report) {
    if (file.faults.some((fault) => fault.kind === 'delimiter' || fault.kind === 'quotes')) return;
    for (const row of file.rows) {
      if (row.cells.length === file.header.length) continue;
      report({
        path: file.path,
        line: row.line,
        wrong: `有 ${row.cells.length} 个单元格，与表头的列数不同`,
        cure:
          row.cells.length > file.header.length
            ? `应为 ${file.header.length} 个；单元格里有英文逗号的，整格用英文引号括起来`
            : `应为 ${file.header.length} 个；空着的单元格也要用英文逗号留出位置`,
      });
    }
  },
});
