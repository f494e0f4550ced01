import type { Found } from '../../load/decode.ts';
import { defineFileRule } from '../rule.ts';

const FOUND: Record<Found<'not-csv'>, string> = {
  xlsx: 'Excel 工作簿（xlsx）改了扩展名',
  xls: '旧版 Excel 工作簿（xls）改了扩展名',
};

export const fileIsCsv = defineFileRule({
  id: 'file-is-csv',
  title: '文件必须真的是 CSV',
  why: '把 xlsx 改名为 csv，里面仍是工作簿，读出来全是乱码。',
  scope: '文件',
  level: '错误',
  check(file, _table, report) {
    for (const fault of file.faults) {
      if (fault.kind === 'not-csv') {
        report({
          path: file.path,
          wrong: `不是 CSV 文件：${FOUND[fault.found]}`,
          cure: '用 Excel 或 WPS 打开，另存为「CSV UTF-8（逗号分隔）」',
        });
      }
      if (fault.kind === 'too-large') {
        report({
          path: file.path,
          wrong: `文件太大（${fault.megabytes} MB）`,
          cure: '单个文件不超过 128 MB，请检查是否存入了图片或整列空格',
        });
      }
      if (fault.kind === 'empty') {
        report({
          path: file.path,
          wrong: '里面没有内容',
          cure: '至少保留一行表头',
        });
      }
    }
  },
});
