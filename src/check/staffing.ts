import { isTold, type Rules } from '../suppression/counts.ts';
import type { Fault } from '../suppression/faults.ts';
import { faultsOf } from '../suppression/faults.ts';
import type { Staffing } from '../tables/index.ts';
import { ALONE, EVERYBODY, WHOLE } from '../tables/staffing.ts';
import { at, type Data, type DataRow } from './data.ts';
import type { Problem } from './problem.ts';
import type { CheckResult } from './run.ts';

export type StaffingRow = Staffing & { readonly row: DataRow<Staffing> };

/** What the table of staff tells that it must not; looked for once a check. Nothing where the district sets no threshold. */
export const staffingFaults = (data: Data): readonly Fault<StaffingRow>[] => data.once(look);

function look(data: Data): readonly Fault<StaffingRow>[] {
  const small = data.promises?.smallCell;
  if (small === undefined) return [];
  const cells = data.rows('staffing').map((row) => ({ ...row.values, row }));
  return faultsOf(cells, rulesOf(data, small));
}

/** The words of the table and the bodies, for whoever hides counts or looks for what tells them. */
export function rulesOf(data: Data, small: number): Rules {
  const bodies = data.rows('bodies').map(({ values }) => values);
  const children = Map.groupBy(bodies, ({ parent }) => parent);
  return {
    ...{ small, everybody: EVERYBODY, alone: ALONE, whole: WHOLE },
    parentOf: (body) => data.get('bodies', body)?.values.parent,
    childrenOf: (body) => (children.get(body) ?? []).map(({ id }) => id),
  };
}

/** Where a count stands, in words. */
export function whereOf({ row, dimension, group }: StaffingRow): string {
  return `${row.path}:${row.line} 的${dimension}「${group}」`;
}

/** What full counts may do: it is for the published ones that these rules stand. */
const OF_PUBLISHED = ['staffing-small-hidden', 'staffing-not-computable', 'staffing-change-hidden'];

/** What is wrong with a file of full counts that was checked in the place of the published one. */
export function problemsOfFull({ problems, data, pageOf }: CheckResult, file: string): Problem[] {
  const own = problems.filter(
    ({ path, level, rule }) => path === file && level === '错误' && !OF_PUBLISHED.includes(rule),
  );
  const hidden = data.rows('staffing').filter(({ values }) => !isTold(values));
  return [
    ...own,
    ...hidden.map((row) => ({
      ...at(row, 'count'),
      ...{ wrong: '不是全数', cure: '写几人；要藏的由这个命令来藏' },
      ...{ rule: 'number-shape', page: pageOf('number-shape'), level: '错误' as const },
    })),
  ];
}
