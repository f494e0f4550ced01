import type { SheetRow } from '../../load/parse.ts';
import { defineFileRule } from '../rule.ts';

/** More are one fault: a comma too many in every row. */
const MOST_TOLD = 5;

export const rowCellCount = defineFileRule({
  id: 'row-cell-count',
  title: '每行的单元格数与表头相同',
  why: '多出或少掉的单元格说明有逗号没有用引号括起来，后面的内容都错了位。',
  scope: '文件',
  level: '错误',
  check(file, _table, report) {
    const width = file.header.length;
    const wrong = file.rows.filter(({ cells }) => cells.length !== width);
    const told = wrong.length > MOST_TOLD ? wrong.slice(0, 1) : wrong;
    for (const row of told) {
      const also =
        wrong.length > told.length ? `；与表头不同的有 ${wrong.length} 行，这是第一行` : '';
      report({
        path: file.path,
        line: row.line,
        wrong: `有 ${row.cells.length} 个单元格，与表头的列数不同${also}`,
        cure: `应为 ${width} 个；${cureOf(row, width)}`,
      });
    }
  },
});

function cureOf({ cells }: SheetRow, width: number): string {
  if (cells.length < width) return '空着的单元格也要用英文逗号留出位置';
  if (cells.some((cell) => /^\s+"/.test(cell)))
    return '英文逗号和引号之间有空格，引号就不起作用，删去空格';
  return '单元格里有英文逗号的，整格用英文引号括起来';
}
