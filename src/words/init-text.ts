/** What is said when a district begins. */
import path from 'node:path';
import type { Begun } from '../init/init.ts';

export const initText = {
  hello:
    '给一个区另起一份数据。一问一答，直接回车就用方括号里的；以后都能在 settings.json 里改。\n',
  empty: '空着',
  yes: /^(?:是|y|yes)$/i,
  question: (label: string, note: string, standard: string | undefined): string => {
    const shown = standard === '' ? initText.empty : standard;
    return `${label}（${note}）${shown === undefined ? '' : `[${shown}]`}：`;
  },
  aside: (folder: string): string =>
    `「${folder}」里已经有数据。整个改名留着，把新的放在原处吗？写“是”就这样做，别的什么也不动：`,
  notBegun: '什么也没有动。要放在别处，写 --to 目录。',
  begun: ({ folder, old, kept, empty }: Begun): string => {
    const shown = near(folder);
    const typed = asTyped(shown);
    const rows = kept.map(({ title, rows: count }) => `${title} ${count} 行`).join('、');
    return [
      `写好了 ${shown}：settings.json 和每张表的文件。`,
      rows === ''
        ? `${empty} 张表都只有表头。`
        : `留下的是哪个区都一样的：${rows}。其余 ${empty} 张表只有表头。`,
      ...(old === undefined ? [] : [`原来的数据一个字没有动，改名叫 ${near(old)}。`]),
      '没有账本和定版记录：还没有公布过，什么都可以改，第一次 npm run seal 才开始记。',
      `下一步：先填单位表（${shown}/bodies.csv），再填事项和分工；npm run templates 写出每张表的 Excel 模板。`,
      shown === 'data'
        ? '填好运行 npm run check 和 npm start。'
        : `填好运行 npm run check -- --data ${typed}；别的命令前面写 MINGZE_DATA=${typed}，或者把目录改名为 data。`,
    ].join('\n');
  },
};

/** As it is seen from here, where it lies below. */
function near(folder: string): string {
  const inside = path.relative('', folder);
  return inside.startsWith('..') ? folder : inside;
}

/** A path as it is typed into a shell: in quotation marks where a space would part it. */
const asTyped = (shown: string): string =>
  /^[\p{L}\p{N}./_-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
