import { shareStreet } from '../../handoffs/phase.ts';
import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const handoffNoOverlap = defineWholeRule({
  id: 'handoff-no-overlap',
  title: '同一部门的同一任务，不能在同一街道、同一天准入两次',
  why: '两份决定同时有效，街道不知道照哪一份做、按哪一份要人要钱。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const admitted = data.rows('handoffs').filter(({ values }) => values.decision === '准入');
    const tasks = Map.groupBy(admitted, ({ values }) => `${values.department}\n${values.task}`);
    for (const rows of tasks.values()) {
      for (const [index, row] of rows.entries()) {
        const earlier = rows
          .slice(0, index)
          .find(
            ({ values }) =>
              overlap(values, row.values) && shareStreet(values.streets, row.values.streets),
          );
        if (earlier === undefined) continue;
        report({
          ...at(row, 'task'),
          wrong: `与 ${earlier.values.id} 的街道和日期有重叠（${earlier.path}:${earlier.line}）`,
          cure: '改开始或结束日期，或把适用街道分开',
        });
      }
    }
  },
});

/** The days of an admission; without an end, which is a fault of its own, its first day. */
interface Days {
  readonly start: string;
  readonly end?: string | undefined;
}

function overlap(left: Days, right: Days): boolean {
  return left.start <= (right.end ?? right.start) && right.start <= (left.end ?? left.start);
}
