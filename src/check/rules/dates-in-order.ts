import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';

export const datesInOrder = defineTableRule({
  id: 'dates-in-order',
  title: '同一行的日期要合先后',
  why: '先公布才能生效，先申请才能认定；顺序反了一定有一个写错。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  checkTable(data, table, report) {
    for (const [key, column] of Object.entries(table.columns)) {
      for (const earlierKey of [column.notBefore ?? []].flat()) {
        for (const row of data.all(table.name)) {
          const [earlier, later] = [row.values[earlierKey], row.values[key]];
          if (column.unless && row.values[column.unless.column] === column.unless.is) continue;
          if (typeof earlier !== 'string' || typeof later !== 'string' || earlier <= later)
            continue;
          // What others make of a day that is wrong says nothing.
          data.leaveAlone(row);
          report({
            ...at(row, key),
            wrong: `早于「${table.columns[earlierKey]?.label}」${earlier}`,
            cure: `应不早于 ${earlier}`,
          });
        }
      }
    }
  },
});
