import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const caseRulingAgree = defineWholeRule({
  id: 'case-ruling-agree',
  title: '热线事项与认定意见要互相指到',
  why: '从事到意见、从意见到事都能找到，认定才有来由。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('hotline-cases')) {
      const ruling = data.get('rulings', row.values.ruling);
      if (ruling === undefined || ruling.values.case === row.values.id) continue;
      report({
        ...at(row, 'ruling'),
        wrong: `没有指回 ${row.values.id}`,
        cure: '在认定意见的「热线事项」里填上这一件，或清空这里',
      });
    }
    for (const row of data.rows('rulings')) {
      const hotlineCase = data.get('hotline-cases', row.values.case);
      if (hotlineCase === undefined || hotlineCase.values.ruling === row.values.id) continue;
      report({
        ...at(row, 'case'),
        wrong: `没有指回 ${row.values.id}`,
        cure: '在热线事项的「认定意见」里填上这一份，或清空这里',
      });
    }
  },
});
