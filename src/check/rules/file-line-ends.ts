import { defineFileRule } from '../rule.ts';

export const fileLineEnds = defineFileRule({
  id: 'file-line-ends',
  title: '换行用 LF 或 CRLF',
  why: '单独的回车符会让行号对不上，也可能把两行并成一行。',
  scope: '文件',
  level: '错误',
  check(file, _table, report) {
    for (const fault of file.faults) {
      if (fault.kind !== 'line-ends') continue;
      report({
        path: file.path,
        line: fault.line,
        wrong: '有单独的回车符，不算换行',
        cure: '删去这个回车符；若整个文件如此，请另存为「CSV UTF-8（逗号分隔）」，不要选 Macintosh 格式',
      });
    }
  },
});
