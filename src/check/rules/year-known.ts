import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';

/** The column that says of which year a row is, in every table that has it. */
const YEAR = 'year';
/** Nobody evaluated anything here before. */
const FIRST = 2000;

export const yearKnown = defineTableRule({
  id: 'year-known',
  title: '年度是四位数的年份，不晚于今年',
  why: '少写一位、写到以后的年份，这一行就不知落到哪一年里去了。',
  scope: '全部',
  level: '错误',
  checkTable(data, table, report) {
    const now = Number(data.today.slice(0, 4));
    if (table.columns[YEAR] === undefined) return;
    for (const row of data.all(table.name)) {
      const year = row.values[YEAR];
      if (typeof year !== 'number' || (year >= FIRST && year <= now)) continue;
      report({ ...at(row, YEAR), wrong: '不是可能的年度', cure: `应在 ${FIRST} 和 ${now} 之间` });
    }
  },
});
