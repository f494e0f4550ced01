import { at } from '../data.ts';
import { finderOf, holdsDanger, itemsWithEmergency, toldRows } from '../emergencies.ts';
import { defineWholeRule } from '../rule.ts';

export const dangerToldHasEmergency = defineWholeRule({
  id: 'danger-told-has-emergency',
  title: '民间说法说到险情的事，险情里要写到这件事',
  why: '居民这样说的时候可能正有危险；这件事的网页也要先写先做什么、打哪个电话。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    if (data.hasBroken('emergencies')) return;
    const finder = finderOf(data);
    const written = itemsWithEmergency(data);
    for (const row of toldRows(data)) {
      if (written.has(row.values.id)) continue;
      for (const alias of row.values.aliases) {
        const [found] = holdsDanger(alias) ? finder.find(alias) : [];
        if (found === undefined) continue;
        report({
          ...at(row, 'aliases'),
          found: alias,
          wrong: `：说的是险情，「险情」表里没有写到这件事`,
          cure: `在「险情」表 ${found.id} 的「事项」里加上 ${row.values.id}；说的不是险情的，写进 ${found.id} 的「不是」`,
        });
      }
    }
  },
});
