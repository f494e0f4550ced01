import type { UpstreamCheck } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { looksBySource } from '../looks.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

export const upstreamChangesTold = defineWholeRule({
  id: 'upstream-changes-told',
  title: '跟着上级改的变动，由看见它的那一次登记，写着不晚于那一天的上级调整日期',
  why: '哪一次看见的、上级哪一天改的、区里几天跟上的，三样对得上，才说得清跟得快不快。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const told = new Map<string, string>();
    for (const looks of looksBySource(data)) {
      checkEnd(looks, report);
      for (const row of looks) checkChanges(data, row, told, report);
    }
  },
});

/** A list of the upper level that is no longer used is not looked at again. */
function checkEnd(looks: readonly DataRow<UpstreamCheck>[], report: Reporter): void {
  const end = looks.find(({ values }) => values.result === '停止使用');
  const [after] = end === undefined ? [] : looks.slice(looks.indexOf(end) + 1);
  if (end === undefined || after === undefined) return;
  report({
    ...at(after, 'source'),
    wrong: `已经在 ${end.values.id}（${end.values.day}）登记停止使用，这一次又看了`,
    cure: '换了一份清单的，写新的名称；还在用的，改那一行的结果',
  });
}

function checkChanges(
  data: Data,
  row: DataRow<UpstreamCheck>,
  told: Map<string, string>,
  report: Reporter,
): void {
  const { id, result, changes } = row.values;
  if (changes.length > 0 && result !== '有变化') {
    report({ ...at(row, 'changes'), wrong: `填了，而结果是${result}`, cure: '清空，或者改结果' });
    return;
  }
  for (const change of changes) {
    const known = told.get(change);
    const fault =
      known === undefined
        ? faultOf(data, row.values, change)
        : { wrong: `已经由 ${known} 登记`, cure: '留在先看见它的那一次' };
    if (fault !== undefined)
      report({ ...at(row, 'changes'), wrong: `里的 ${change} ${fault.wrong}`, cure: fault.cure });
    else told.set(change, id);
  }
}

/** What is wrong with a change that a look names; a change that is not there has been reported already. */
function faultOf(data: Data, { day }: UpstreamCheck, change: string) {
  const row = data.get('list-changes', change);
  if (row === undefined) return undefined;
  const { upstreamOn } = row.values;
  if (upstreamOn === undefined)
    return {
      wrong: '没有写上级调整日期',
      cure: '不是跟着上级改的，从这里去掉；是的，在清单变动里填上级调整日期',
    };
  if (upstreamOn <= day) return undefined;
  return {
    wrong: `写着上级 ${upstreamOn} 才调整，比登录的 ${day} 晚`,
    cure: '核对两个日期；是后来看见的，移到那一次',
  };
}
