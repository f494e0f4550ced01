import { headerLine } from '../header-line.ts';
import { defineFileRule } from '../rule.ts';

export const headerFirst = defineFileRule({
  id: 'header-first',
  title: '第一行就是表头',
  why: '表头上面加了标题，每一列就都没有了名字。',
  scope: '文件',
  level: '错误',
  isCause: true,
  check(file, table, report) {
    const found = headerLine(file, table);
    if (found === undefined) return;
    report({
      path: file.path,
      line: 1,
      found: file.header.find((cell) => cell.trim() !== ''),
      wrong: `不是表头，表头在第 ${found} 行`,
      cure: found === 2 ? '删去第 1 行' : `删去表头上面的 ${found - 1} 行`,
    });
  },
});
