import type { Found } from '../../load/decode.ts';
import { defineFileRule } from '../rule.ts';

const FOUND: Record<Found<'delimiter'>, string> = {
  tab: '制表符',
  semicolon: '分号',
  'wide-comma': '中文逗号',
};

export const fileDelimiter = defineFileRule({
  id: 'file-delimiter',
  title: '列与列之间用英文逗号',
  why: '用分号或制表符分列，整行会被当成一个单元格。',
  scope: '文件',
  level: '错误',
  isCause: true,
  check(file, _table, report) {
    for (const fault of file.faults) {
      if (fault.kind !== 'delimiter') continue;
      report({
        path: file.path,
        line: fault.line,
        wrong: `列与列之间用的是${FOUND[fault.found]}`,
        cure: '应为英文逗号，请另存为「CSV UTF-8（逗号分隔）」，或运行 npm run fix',
      });
    }
  },
});
