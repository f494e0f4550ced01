import type { RulingFinding } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const findingNamesCondition = defineWholeRule({
  id: 'finding-names-condition',
  title: '生效的认定结论，情形要对得上相关事项的情形',
  why: '对不上，看事项的人找不到是哪一份认定定的，看认定的人也不知道清单里是哪一条。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('duties') || data.hasBroken('same-matters')) return;
    const seen = new Set<string>();
    for (const row of data.rows('ruling-findings')) {
      const { ruling, condition } = row.values;
      const key = `${ruling}\n${condition}`;
      const first = !seen.has(key);
      seen.add(key);
      if (first && !isTied(data, row))
        report({
          ...at(row, 'condition'),
          wrong: `：${itemsOf(data, row).join('、')} 没有这种情形`,
          cure: '写成相关事项的情形；认定已经公布、说法不同的，在 same-matters.csv 加一行，写明对应哪个事项的哪种情形',
        });
    }
  },
});

function itemsOf(data: Data, { values }: DataRow<RulingFinding>): readonly string[] {
  return data.get('rulings', values.ruling)?.values.items ?? [];
}

/**
 * Whether the condition is one of a matter of the ruling, or is written beside one. A finding without a condition is of the
 * whole matter, and only rulings in force bind the lists.
 */
function isTied(data: Data, row: DataRow<RulingFinding>): boolean {
  const { ruling, condition } = row.values;
  const items = itemsOf(data, row);
  if (condition === undefined || items.length === 0) return true;
  if (data.get('rulings', ruling)?.values.status !== '生效') return true;
  const isSame = data
    .rows('duties')
    .some(({ values }) => items.includes(values.item) && values.condition === condition);
  return (
    isSame ||
    data
      .rows('same-matters')
      .some(({ values }) => values.other === ruling && values.otherCondition === condition)
  );
}
