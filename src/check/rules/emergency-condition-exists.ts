import { at } from '../data.ts';
import { nearest } from '../nearest.ts';
import { defineWholeRule } from '../rule.ts';

export const emergencyConditionExists = defineWholeRule({
  id: 'emergency-condition-exists',
  title: '险情写的情形，要是它的事项里有的情形',
  why: '情形对不上，险情就写不到那一条分工旁边。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('duties')) return;
    const conditions = Map.groupBy(data.rows('duties'), ({ values }) => values.item);
    for (const row of data.rows('emergencies')) {
      const known = row.values.items.flatMap((item) =>
        (conditions.get(item) ?? []).flatMap(({ values }) => values.condition ?? []),
      );
      for (const condition of row.values.conditions) {
        if (known.includes(condition)) continue;
        const near = nearest(condition, known);
        report({
          ...at(row, 'conditions'),
          found: condition,
          wrong: '在这一行的事项里没有',
          cure:
            near === undefined
              ? '核对「责任分工」的适用情形，或在「事项」里加上有这个情形的事项'
              : `应为「${near}」`,
        });
      }
    }
  },
});
