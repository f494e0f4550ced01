import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';
import { sameChanges } from '../same-change.ts';

export const changeOnce = defineWholeRule({
  id: 'change-once',
  title: '一次变动只登记一条',
  why: '改了一次，登记成两条，变动数、订阅和历次版本里就成了改过两次。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const [row, first] of sameChanges(data))
      report({
        ...at(row, 'id'),
        wrong: `与第 ${first.line} 行的 ${first.cells['id']} 是同一次变动：清单、记录、字段、变动前后和生效日期都一样`,
        cure: '只留一条，删去这一行；确是另外改的一次，变动前后和生效日期照实写',
      });
  },
});
