import { changeOrder } from '../change-order.ts';
import { at } from '../data.ts';
import { difference } from '../problem.ts';
import { defineWholeRule } from '../rule.ts';
import { standingsOf } from '../standing.ts';
import { soundChangeRows } from '../unrecorded.ts';

export const changeChain = defineWholeRule({
  id: 'change-chain',
  title: '同一字段的变动要一条接一条',
  why: '历次版本是从变动一步步倒推出来的：前一条的变动后与后一条的变动前对不上，旧版本就推错了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const rows = soundChangeRows(data).filter(({ values }) => values.field !== undefined);
    const chains = Map.groupBy(rows, ({ values: { list, record, field } }) =>
      [list, record, field].join('\n'),
    );
    const standings = standingsOf(data);
    for (const chain of chains.values()) {
      const inOrder = chain.toSorted((left, right) =>
        changeOrder(left.values) < changeOrder(right.values) ? -1 : 1,
      );
      for (const [index, row] of inOrder.entries()) {
        const previous = inOrder[index - 1];
        const column = data.table(row.values.list).columns[row.values.field ?? ''];
        if (previous === undefined || column === undefined) continue;
        const left = data.references.published(column, previous.values.after ?? '');
        const target = data.find(row.values.list, row.values.record);
        const before = row.values.before ?? '';
        const taken = data.references.published(
          column,
          target === undefined || row.values.field === undefined
            ? before
            : standings.beforeLaws(target, row.values.field, before, previous.values, row.values),
        );
        if (left === taken) continue;
        const [was, is] = difference(left, taken);
        report({
          ...at(row, 'before'),
          found: is,
          wrong: `接不上前一次变动（${previous.path}:${previous.line} 的变动后是「${was}」）`,
          cure: '变动前照前一次的变动后写；中间还改过的，补登一条',
        });
      }
    }
  },
});

/** The order in which changes take effect; several of one day follow each other as they were published and numbered. */
