import type { ListChange } from '../../tables/index.ts';
import { changeOrder } from '../change-order.ts';
import { at, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';
import { standingsOf } from '../standing.ts';
import { soundChangeRows } from '../unrecorded.ts';

export const changeMatchesRecord = defineWholeRule({
  id: 'change-matches-record',
  title: '最近一次变动后的内容要与现在的记录一致',
  why: '变动说改成了这样，记录却是那样，两处一定有一处错了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const latest = new Map<string, DataRow<ListChange>>();
    for (const row of soundChangeRows(data)) {
      const { list, record, field, kind } = row.values;
      if (field === undefined || kind === '新增') continue;
      const key = `${list}\n${record}\n${field}`;
      const known = latest.get(key);
      if (known === undefined || changeOrder(known.values) <= changeOrder(row.values))
        latest.set(key, row);
    }
    const standings = standingsOf(data);
    for (const row of latest.values()) {
      const table = data.table(row.values.list);
      const target = data.find(table.name, row.values.record);
      const key = row.values.field ?? '';
      const column = table.columns[key];
      if (target === undefined || column === undefined) continue;
      const present = standings.beforeLaws(target, key, target.cells[key] ?? '', row.values);
      const after = row.values.after ?? '';
      const same = [present, after].map((cell) => data.references.published(column, cell));
      if (same[0] === same[1] || row.values.kind === '取消') continue;
      // A cell that cannot be read, or was changed without a word since it was published, is told where it stands.
      const isUnread =
        target.values[key] === undefined && (column.required || target.cells[key] !== '');
      if (isUnread || data.ledger.last(table.name, row.values.record)?.[key] === same[1]) continue;
      report({
        ...at(row, 'after'),
        wrong: `与现在的记录不同（${target.path}:${target.line} 是「${present.slice(0, 20)}」）`,
        cure: '核对后改正其中一处；若后来又改过，补登一条变动',
      });
    }
  },
});
