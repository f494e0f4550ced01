import { defineFileRule } from '../rule.ts';

export const fileEncoding = defineFileRule({
  id: 'file-encoding',
  title: '文件编码必须是 UTF-8',
  why: '编码靠猜会把汉字猜错，所以只认 UTF-8，别的编码说明办法、不自动转换。',
  scope: '文件',
  level: '错误',
  check(file, _table, report) {
    for (const fault of file.faults) {
      if (fault.kind !== 'encoding') continue;
      report({
        path: file.path,
        line: fault.line,
        wrong: `不是 UTF-8 编码：${fault.found}`,
        cure: '在 Excel 或 WPS 中打开，另存为「CSV UTF-8（逗号分隔）」',
      });
    }
  },
});
