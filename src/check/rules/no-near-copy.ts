import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/define.ts';
import { alike, toldOnce } from '../alike.ts';
import type { Data, DataRow } from '../data.ts';
import { defineTableRule } from '../rule.ts';

export const noNearCopy = defineTableRule({
  id: 'no-near-copy',
  title: '两行除了编号都一样，或者只差空格、标点和数字的，要看一看是不是同一件',
  why: '一件事抄成两行，数字里就算了两次；换一个编号、多一个空格，别的规则看不出来。',
  scope: '全部',
  level: '提醒',
  tables: toldOnce,
  checkTable(data, table, report) {
    for (const { row, first, isWhole } of nearCopies(data, table))
      report({
        path: row.path,
        line: row.line,
        column: table.columns['id']?.label,
        found: row.cells['id'],
        wrong: `与 ${first.path}:${first.line} 的 ${first.cells['id']} ${isWhole ? '除编号外都一样' : '只差空格、标点或数字'}`,
        cure: '是同一件的，只留一行；确是两件的，写出不同在哪里',
      });
  },
});

interface NearCopy {
  readonly row: DataRow;
  /** The row before it that says the same. */
  readonly first: DataRow;
  /** Whether they agree to the letter. */
  readonly isWhole: boolean;
}

/** Each row that says what one before it says; a table of numbers and names alone has rules of its own for that. */
function* nearCopies(data: Data, table: Table): Generator<NearCopy> {
  const told = Object.entries(table.columns).filter(
    ([key, { kind }]) => !kind.isId && key !== table.position,
  );
  if (!told.some(([, { kind }]) => kind.isWording)) return;
  const [worded, exact] = [told.filter(isWorded), told.filter((one) => !isWorded(one))];
  const rows = data.all(table.name).filter(({ broken }) => !broken);
  const keyOf = (columns: readonly Named[]) => (row: DataRow) => foldedKey(columns, row.cells);
  for (const [first, ...others] of alike(rows, [keyOf(exact), keyOf(worded)]))
    for (const row of others)
      if (first !== undefined)
        yield {
          row,
          first,
          isWhole: told.every(([name]) => row.cells[name] === first.cells[name]),
        };
}

type Named = readonly [name: string, column: Column];

const isWorded = ([, { kind }]: Named): boolean => kind.isWording === true;

const foldedKey = (columns: readonly Named[], cells: DataRow['cells']): string =>
  columns.map(([name, column]) => folded(column, cells[name] ?? '')).join('\n');

/** What is left of a cell when only its words count: a date, a choice, a count or a name stays as it is. */
function folded({ kind }: Column, cell: string): string {
  if (kind.isWording)
    return cell
      .normalize('NFKC')
      .replaceAll(/[\p{P}\p{S}\s]/gu, '')
      .replaceAll(/\d+/g, '0');
  return cell;
}
