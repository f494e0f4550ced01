import { defineFileRule } from '../rule.ts';
import { type SpoiltColumn, spoiltColumns } from '../spoilt-columns.ts';
import { swappedColumns } from '../swapped-columns.ts';
import { takenBack } from '../taken-back.ts';

export const columnInPlace = defineFileRule({
  id: 'column-in-place',
  title: '每一列的内容都在自己的列里',
  why: '整列清空、两列对调或整列错位，是一个动作造成的，说一次就够，不必一格一格改。',
  scope: '文件',
  level: '错误',
  isCause: true,
  check(file, table, report, ledger) {
    const unfit = spoiltColumns(file, table);
    // Where either would do in the other's place, what was published tells which is which.
    const spoilt = unfit.length > 0 ? unfit : swappedColumns(file, table, ledger);
    const [first] = spoilt;
    if (first === undefined) return;
    const others = spoilt.slice(1).filter(({ column }) => column !== first.heldBy);
    const also =
      others.length === 0
        ? ''
        : `；「${others.map(({ column }) => column.label).join('」「')}」也是`;
    report({
      path: file.path,
      line: first.line,
      column: first.column.label,
      ...(first.found === '' ? {} : { found: first.found }),
      ...told(first, also, file.path),
    });
  },
});

function told({ isEmpty, heldBy, column, count, cure }: SpoiltColumn, also: string, path: string) {
  const back = takenBack(path);
  if (heldBy !== undefined)
    return {
      wrong: `这一列的内容在「${heldBy.label}」那一列里，两列像是对调或错位了${also}`,
      cure: `把「${column.label}」和「${heldBy.label}」的内容换回来，或${back}`,
    };
  if (isEmpty) return { wrong: `这一列整列都空了${also}`, cure: back };
  return { wrong: `这一列几乎每一格都不对，至少 ${count} 格${also}`, cure };
}
