import { isKnown } from '../../dates/working-days.ts';
import { FILL_HOLIDAYS, yearsKnown } from '../holidays.ts';
import { defineWholeRule } from '../rule.ts';

export const holidaysKnownToday = defineWholeRule({
  id: 'holidays-known-today',
  title: '今天前后的放假安排要知道',
  why: '期限按工作日算，算到今天；不知道哪天放假，超期几天就只能按周末计。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    if (isKnown(data.today) || data.unread.has('holidays')) return;
    const { file } = data.table('holidays');
    report({
      path: `${data.folder}/${file}`,
      wrong: `没有 ${data.today} 前后的放假安排（${yearsKnown()}）`,
      cure: `网站照常更新，算到今天的工作日按周末计，网页写明「节假日未公布，按周末计」；${FILL_HOLIDAYS}`,
    });
  },
});
