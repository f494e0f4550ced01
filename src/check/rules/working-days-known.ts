import { isKnown } from '../../dates/working-days.ts';
import { at } from '../data.ts';
import { FILL_HOLIDAYS, yearsKnown } from '../holidays.ts';
import { defineTableRule } from '../rule.ts';

export const workingDaysKnown = defineTableRule({
  id: 'working-days-known',
  title: '要算工作日的日期，当年的放假和调休安排要已经收录',
  why: '不知道哪天放假、哪个周末上班，工作日数就不算，也不猜；别的照常公布。',
  scope: '全部',
  mindsUnread: true,
  level: '提醒',
  checkTable(data, table, report) {
    for (const [key, { workingDaysSince: since }] of Object.entries(table.columns)) {
      if (since === undefined) continue;
      for (const row of data.all(table.name)) {
        const [from, to] = [row.values[since], row.values[key]];
        if (typeof from !== 'string' || typeof to !== 'string') continue;
        const unknown = [since, key].find((end) => !isKnown(String(row.values[end])));
        if (unknown === undefined) continue;
        report({
          ...at(row, unknown),
          wrong: `的放假安排还不知道（${yearsKnown()}）`,
          cure: `先核对年份；年份没写错的，隔了几个工作日先空着，公布的平均数里不算它，${FILL_HOLIDAYS}`,
        });
      }
    }
  },
});
