import { ENDING } from '../../tables/holding.ts';
import { defineTableRule } from '../rule.ts';

const { withdrawn, life } = ENDING;
const [CANCELLED] = withdrawn.values;

export const cancelledDated = defineTableRule({
  id: 'cancelled-dated',
  title: '已取消的权责和任务要写明从哪一天起，没有取消的不写取消日期',
  why: '状态和日期说的是一回事：只写一半，就不知道哪一天以前还照着办。',
  scope: '全部',
  level: '错误',
  tables: (data) => data.tables.filter((one) => one.withdrawn === withdrawn),
  checkTable(data, table, report) {
    const label = (key: string) => table.columns[key]?.label ?? key;
    for (const row of data.all(table.name).filter(({ broken }) => !broken)) {
      const status = row.values[withdrawn.column];
      const until = row.values[life.until];
      const where = { path: row.path, line: row.line };
      if (status === CANCELLED && until === undefined)
        report({
          ...where,
          column: label(life.until),
          wrong: `是空的，而状态是${CANCELLED}`,
          cure: '填上从哪一天起不再行使',
        });
      if (status !== CANCELLED && until !== undefined)
        report({
          ...where,
          column: label(life.until),
          found: String(until),
          wrong: `填了，而状态是${String(status)}`,
          cure: `还在行使的清空；以后才取消的，状态写「${CANCELLED}」，并登记那一天生效的清单变动`,
        });
    }
  },
});
