import { at } from '../data.ts';
import { branchName, soundBranches } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

export const bodyOncePerBranch = defineWholeRule({
  id: 'body-once-per-branch',
  title: '同一情形、环节里一个单位只写一次',
  why: '牵头的不能同时又是配合的；同一单位写两行，读的人不知道以哪一行为准。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const rows of soundBranches(data)) {
      const first = new Map<string, number>();
      for (const row of rows) {
        const line = first.get(row.values.body);
        if (line === undefined) first.set(row.values.body, row.line);
        else
          report({
            ...at(row, 'body'),
            wrong: `在 ${branchName(row.values)} 里已经写过（第 ${line} 行）`,
            cure: '并成一行，或写明不同的情形、环节',
          });
      }
    }
  },
});
