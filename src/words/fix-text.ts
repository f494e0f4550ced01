/** What is said of the files that were put in order. */
import type { Cleaning } from '../intake/clean.ts';
import type { Fixed } from '../intake/fix.ts';

export function fixText(fixed: readonly Fixed[], written: boolean): string {
  const lines = fixed.flatMap(({ file, cleaned }) => {
    if (cleaned === 'clean') return [];
    if (cleaned === 'unclear')
      return [`${file} 没有动：不知道每一格是哪一列的，运行 npm run check 看错在哪里。`];
    return [`${file}`, ...doneTo(cleaned).map((line) => `  ${line}`)];
  });
  const count = fixed.filter(({ cleaned }) => typeof cleaned !== 'string').length;
  const end = written
    ? `改好了 ${count} 个文件。`
    : `要改 ${count} 个文件，还没有写。加上 --write 才写：npm run fix -- --write`;
  return [...lines, count === 0 ? '没有要改的。' : end].join('\n');
}

function doneTo({ isRecoded, isRejoined, isMarked, rows, columns, cells }: Cleaning): string[] {
  return [
    isRecoded ? '换成 UTF-8 编码' : '',
    isRejoined ? '列与列之间换成英文逗号' : '',
    isMarked ? '加上编码标记，双击打开不乱码' : '',
    columns > 0 ? `删去右边 ${columns} 个空列` : '',
    rows > 0 ? `删去 ${rows} 个空行` : '',
    ...cells.map(
      ({ column, line, typed, meant, count }) =>
        `${column.label}：${count} 格，例如第 ${line} 行「${typed}」写成「${meant}」`,
    ),
  ].filter(Boolean);
}
