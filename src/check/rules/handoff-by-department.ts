import { APPLICANT_KINDS } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

export const handoffByDepartment = defineWholeRule({
  id: 'handoff-by-department',
  title: '交办任务的只能是区级部门或派驻机构',
  why: '科室和下属单位不能自己交办；由主管部门申请，也由主管部门负责改正。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    checkDepartments(data, data.rows('handoffs'), report);
    checkDepartments(data, data.rows('inspections'), report);
  },
});

function checkDepartments<Values extends { readonly department: string }>(
  data: Data,
  rows: readonly DataRow<Values>[],
  report: Reporter,
): void {
  for (const row of rows) {
    const body = data.get('bodies', row.values.department)?.values;
    if (body === undefined || APPLICANT_KINDS.includes(body.kind)) continue;
    const parent = data.get('bodies', body.parent)?.values;
    report({
      ...at(row, 'department'),
      wrong: `是${body.kind}，不能交办任务`,
      cure:
        parent !== undefined && APPLICANT_KINDS.includes(parent.kind)
          ? `应为主管它的「${parent.short}」`
          : '应为区级部门或派驻机构',
    });
  }
}
