import { cellsOf } from '../../ledger/digest.ts';
import { copyFile, isRecord } from '../../ledger/ledger.ts';
import { keyCalled } from '../../tables/called.ts';
import { splitPhrases } from '../../tables/cell.ts';
import type { Table } from '../../tables/define.ts';
import { schemaTable } from '../../tables/ledger.ts';
import { at, type Data } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

/** A column that was published, and the file that says so. */
interface PublishedColumn {
  readonly table: string;
  readonly key: string;
  readonly options: readonly string[];
  readonly path: string;
}

export const columnKept = defineWholeRule({
  id: 'column-kept',
  title: '公布过的表、列和选项不能消失，停用的列不再填',
  why: '列没有了，公布过的内容就悄悄没有了，改了什么也无从核对。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  check(data, report) {
    if (data.ledgerFaults.length > 0) return;
    const gone = new Set<string>();
    for (const column of publishedColumns(data)) {
      const table = data.tables.find(({ name }) => name === column.table);
      if (table?.published) checkColumn(table, column, report);
      else if (!gone.has(column.table)) {
        gone.add(column.table);
        report({
          ...place(column, column.table),
          wrong: '是公布过的表，现在没有了',
          cure: '请维护者恢复这张表的定义；不再用的，也留着定义和公布过的行',
        });
      }
    }
    for (const table of data.tables) checkRetired(data, table, report);
  },
});

/** What the sealed schema says; of tables that were published before there was one, what the header of their copy says. */
function publishedColumns({ ledger, folder }: Data): PublishedColumn[] {
  const sealed = [...(ledger.copies.get(schemaTable.name) ?? [])].flatMap(([id, { cells }]) => {
    const { table = '', key = '', options = '' } = cells;
    if (ledger.find(schemaTable.name, id)?.state === '撤下') return [];
    const path = `${folder}/${copyFile(schemaTable.name)}`;
    return [{ table, key, options: options === '' ? [] : splitPhrases(options), path }];
  });
  const known = new Set(sealed.map(({ table }) => table));
  const older = [...ledger.copies].flatMap(([table, rows]) => {
    const [first] = rows.values();
    const isBeside = !isRecord({ table }) || known.has(table);
    if (isBeside || first === undefined) return [];
    const path = `${folder}/${copyFile(table)}`;
    return Object.keys(first.cells).map((key) => ({ table, key, options: [], path }));
  });
  return [...sealed, ...older];
}

function checkColumn(table: Table, column: PublishedColumn, report: Reporter): void {
  const key = keyCalled(table.columns, column.key);
  const present = key === undefined ? undefined : table.columns[key];
  if (present === undefined) {
    report({
      ...place(column, `${column.table}.${column.key}`),
      wrong: `是「${table.title}」表公布过的一列，现在没有了`,
      cure: '请维护者恢复这一列的定义；换了英文名的，在新的一列写明 formerly；不再填的，留着定义，在表里写进 retired',
    });
    return;
  }
  const known = [...(present.options ?? []), ...Object.keys(present.formerOptions ?? {})];
  for (const option of column.options.filter((word) => !known.includes(word)))
    report({
      ...place(column, option),
      wrong: `是「${table.title}」表「${present.label}」公布过的选项，现在没有了`,
      cure: '请维护者恢复这个选项；换了叫法的，在这一列写明原来的词现在叫什么',
    });
}

/** In a retired column stands what was published there, and nothing else. */
function checkRetired(data: Data, table: Table, report: Reporter): void {
  for (const key of table.retired ?? []) {
    for (const row of data.all(table.name).filter(({ broken }) => !broken)) {
      const now = cellsOf(table, row.values)[key] ?? '';
      const before = data.ledger.last(table.name, row.cells['id'] ?? '')?.[key] ?? '';
      if (now === before) continue;
      report({
        ...at(row, key),
        wrong: '：这一列已经停用，不再填写',
        cure: before === '' ? '清空这一格，或删去这一整列' : '改回公布时的内容，或删去这一整列',
      });
    }
  }
}

const place = ({ path }: PublishedColumn, found: string) => ({ path, found });
