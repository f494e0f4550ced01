import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';
import { succeeding, successors } from '../succession.ts';

export const successionAcyclic = defineTableRule({
  id: 'succession-acyclic',
  title: '替代关系不能绕回自己',
  why: '绕成一圈，就没有哪一份是现行有效的了。',
  scope: '全部',
  level: '错误',
  tables: succeeding,
  checkTable(data, table, report) {
    if (table.succession === undefined) return;
    const { column } = table.succession;
    const next = successors(data, table);
    const reported = new Set<string>();
    for (const start of next.keys()) {
      const chain = [start];
      let current = next.get(start)?.[0]?.later;
      while (current !== undefined && !chain.includes(current)) {
        chain.push(current);
        current = next.get(current)?.[0]?.later;
      }
      if (current !== start || reported.has(start)) continue;
      for (const id of chain) reported.add(id);
      const row = next.get(start)?.[0]?.writtenIn;
      if (row === undefined) continue;
      report({
        ...at(row, column),
        wrong: `绕成了一圈：${[...chain, start].join(' → ')}`,
        cure: '核对先后，改掉其中一处',
      });
    }
  },
});
