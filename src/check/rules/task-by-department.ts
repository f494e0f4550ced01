import { DISTRICT_KINDS } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const taskByDepartment = defineWholeRule({
  id: 'task-by-department',
  title: '主要职责和职责任务写在区级部门、派驻机构、事业单位或者群团组织名下',
  why: '街道做什么写在属地管理事项里；写成部门任务，就绕过了准入。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const rows: readonly DataRow<{ readonly body: string }>[] = [
      ...data.rows('main-duties'),
      ...data.rows('tasks'),
    ];
    for (const row of rows) {
      const kind = kindOf(data, row.values.body);
      if (kind === undefined || (DISTRICT_KINDS as readonly string[]).includes(kind)) continue;
      report({
        ...at(row, 'body'),
        wrong: `是${kind}，不是部门`,
        cure: '改成承担它的部门；街道做的事写进「属地管理事项」表',
      });
    }
  },
});

const kindOf = (data: Data, body: string): string | undefined =>
  data.get('bodies', body)?.values.kind;
