import type { Found } from '../../load/decode.ts';
import { defineFileRule } from '../rule.ts';

const FOUND: Record<Found<'quotes'>, string> = {
  'not-closed': '没有配对的引号',
  'text-after': '引号后面还有别的字',
};

export const quotesPaired = defineFileRule({
  id: 'quotes-paired',
  title: '引号要成对',
  why: '少一个引号，后面所有的行都会被吞进一个单元格。',
  scope: '文件',
  level: '错误',
  check(file, _table, report) {
    const lines = new Set<number | undefined>();
    for (const fault of file.faults) {
      if (fault.kind !== 'quotes' || lines.has(fault.line)) continue;
      lines.add(fault.line);
      report({
        path: file.path,
        line: fault.line,
        wrong: `${FOUND[fault.found]}，从这一行起读不下去`,
        cure: '单元格里的英文引号要写成两个，或改用中文引号“”',
      });
    }
  },
});
