import { copyFile, type Entry, isRecord } from '../../ledger/ledger.ts';
import { labelOf, type Table } from '../../tables/define.ts';
import { ledgerTable } from '../../tables/ledger.ts';
import { wordsFor } from '../consequences.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { movedIds } from '../moved-ids.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';
import { type Removal, removals } from '../unrecorded.ts';

export const recordKept = defineWholeRule({
  id: 'record-kept',
  title: '公布过的编号不能消失',
  why: '别人已经引用了它的网址。不再执行的，留下一页说明从什么时候起、为什么、现在看哪里。',
  scope: '全部',
  level: '错误',
  isKeeper: true,
  check(data, report) {
    if (data.ledgerFaults.length > 0) return;
    const all = removals(data);
    if (isOfAnother(data, all.length)) {
      report({ path: `${data.folder}/${ledgerTable.file}`, ...ofAnother(data, all.length) });
      return;
    }
    const moved = new Map([...movedIds(data)].map(([row, id]) => [`${row.table.name} ${id}`, row]));
    const elsewhere = (removal: Removal) => moved.get(`${removal.table.name} ${removal.id}`);
    const gone = Map.groupBy(
      all.filter((removal) => elsewhere(removal) === undefined),
      ({ table }) => table,
    );
    for (const removal of all) tellMoved(data, elsewhere(removal), removal, report);
    for (const [table, removed] of gone) {
      const told = removed.length > MOST_TOLD ? removed.slice(0, 1) : removed;
      for (const removal of told) {
        const count = removed.length > told.length ? `；这样的有 ${removed.length} 条` : '';
        report({
          path: `${data.folder}/${table.file}`,
          column: labelOf(table, 'id'),
          found: removal.id,
          wrong: `公布过，现在表里没有了${pointing(data, removal)}${count}`,
          cure: cure(table, data, removal.id),
        });
      }
    }
  },
});

/** A row that is there under another id is not gone. With the id of a row beside it, that has been told. */
function tellMoved(
  data: Data,
  row: DataRow | undefined,
  { table, id }: Removal,
  report: Reporter,
): void {
  if (row === undefined) return;
  const own = row.cells['id'] ?? '';
  if (data.all(table.name).some((other) => other !== row && other.cells['id'] === own)) return;
  report({
    ...at(row, 'id'),
    wrong: `不是这一行公布时的编号「${id}」`,
    cure: `改回「${id}」；公布过的编号不改`,
  });
}

/** More are one fault: rows cut off, or the file of another day. */
const MOST_TOLD = 5;

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
    cure: `换了自己的数据的，这些不是你的，移走：${files.map((name) => `${folder}/${name}`).join('、')}；误删了表的，只取回那几个文件，改过的不要动：git checkout -- ${folder}/误删的文件名`,
  };
}

/** How many cells point at a record that was taken out. */
function pointing(data: Data, removal: Removal): string {
  const words = wordsFor(removal);
  const cells = data.references.missing.filter(
    ({ target, typed, tables }) =>
      target === undefined && tables.includes(removal.table.name) && words.includes(typed),
  );
  const [first] = cells;
  return first === undefined
    ? ''
    : `，还有 ${cells.length} 处引用它，第一处在 ${first.row.path}:${first.row.line}`;
}

function cure(table: Table, { ledger, folder }: Data, id: string): string {
  if (table.partOf !== undefined)
    return '确实要删的，运行 npm run changes 起草一条取消，再补上依据、原因和申请单位；误删的，把这一行放回';
  const line = ledger.copies.get(table.name)?.get(id)?.line;
  const back = `把这一行放回，编号不变（公布时的内容在 ${folder}/${copyFile(table.name)} 第 ${line} 行）`;
  const { withdrawn, life } = table;
  if (withdrawn !== undefined)
    return `${back}；不再执行的，把「${labelOf(table, withdrawn.column)}」改成「${withdrawn.values[0]}」`;
  if (life !== undefined)
    return `${back}；已经不在的，在「${labelOf(table, life.until)}」里填上日期`;
  return `${back}；内容可以改`;
}
