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
  isCause: true,
  check(file, _table, report) {
    // Behind the first, nothing stands where it should.
    const faults = file.faults.flatMap((fault) => (fault.kind === 'quotes' ? [fault] : []));
    const first = faults.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0))[0];
    if (first === undefined) return;
    report({
      path: file.path,
      line: first.line,
      wrong: `${FOUND[first.found]}，从这一行起读不下去`,
      cure: '单元格里的英文引号要写成两个，或改用中文引号“”',
    });
  },
});
