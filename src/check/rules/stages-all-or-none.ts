import { at } from '../data.ts';
import { dutiesByItem } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const stagesAllOrNone = defineWholeRule({
  id: 'stages-all-or-none',
  title: '同一情形要么都分环节，要么都不分',
  why: '有的行分环节、有的行不分，就看不出不分的那一行管哪个环节。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const rows of dutiesByItem(data).values()) {
      if (rows.some((row) => row.broken)) continue;
      for (const branch of Map.groupBy(rows, ({ values }) => values.condition ?? '').values()) {
        const blank = branch.filter(({ values }) => values.stage === undefined);
        if (blank.length === 0 || blank.length === branch.length) continue;
        for (const row of blank) {
          report({
            ...at(row, 'stage'),
            wrong: '空着，而同一情形的其他行写了环节',
            cure: '补上环节，或把这一情形的环节都清空',
          });
        }
      }
    }
  },
});
