import { type Entry, isRecord } from '../../ledger/ledger.ts';
import { labelOf, type Table } from '../../tables/define.ts';
import { ledgerTable } from '../../tables/ledger.ts';
import type { Data } from '../data.ts';
import { defineWholeRule } from '../rule.ts';
import { PendingChanges, removals } from '../unrecorded.ts';

export const recordKept = defineWholeRule({
  id: 'record-kept',
  title: '公布过的编号不能消失',
  why: '别人已经引用了它的网址。不再执行的，留下一页说明从什么时候起、为什么、现在看哪里。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.ledgerFaults.length > 0) return;
    const gone = removals(data, new PendingChanges(data));
    if (isOfAnother(data, gone.length)) {
      report({ path: `${data.folder}/${ledgerTable.file}`, ...ofAnother(data, gone.length) });
      return;
    }
    for (const { table, id } of gone)
      report({
        path: `${data.folder}/${table.file}`,
        column: labelOf(table, 'id'),
        found: id,
        wrong: '公布过，现在表里没有了',
        cure: cure(table),
      });
  },
});

/** Below this nobody takes a handful of deleted rows for the ledger of somebody else. */
const MANY = 20;

/** Whether most of what the ledger knows is gone: then it is that of other data, which is one thing to say and not thousands. */
function isOfAnother(data: Data, gone: number): boolean {
  return gone >= MANY && gone * 2 > data.ledger.entries.filter(isPresent).length;
}

const isPresent = (entry: Entry): boolean => isRecord(entry) && entry.state !== '撤下';

function ofAnother({ ledger, folder }: Data, gone: number) {
  const files = ['ledger.csv', 'publications.csv', 'published', 'urls.txt'];
  const known = ledger.entries.filter(isPresent).length;
  return {
    wrong: `账本记着公布过的 ${known} 条，其中 ${gone} 条表里没有了，像是另一份数据的账本`,
    cure: `换了自己的数据的，这些不是你的，移走：${files.map((name) => `${folder}/${name}`).join('、')}；误删了表的，从最近一次提交取回：git checkout -- ${folder}`,
  };
}

function cure(table: Table): string {
  if (table.partOf !== undefined)
    return '确实要删的，运行 npm run changes 起草一条取消，再补上依据、原因和申请单位；误删的，把这一行放回';
  const back = '把这一行放回，编号不变';
  const { withdrawn, life } = table;
  if (withdrawn !== undefined)
    return `${back}；不再执行的，把「${labelOf(table, withdrawn.column)}」改成「${withdrawn.values[0]}」`;
  if (life !== undefined)
    return `${back}；已经不在的，在「${labelOf(table, life.until)}」里填上日期`;
  return `${back}；内容可以改`;
}
