/** The words of the Excel templates. */
import type { Column } from '../tables/column.ts';

export const templateText = {
  sheets: { notes: '怎么填', choices: '选项' },
  heading: ['列', '必填', '写什么', '例子', '可以选的'],
  row: ({ label, required, note, example, options = [], lengths }: Column): string[] => [
    label,
    required ? '是' : '否',
    lengths === undefined ? note : `${note}（${lengths.min} 到 ${lengths.max} 个字）`,
    example,
    options.join('、'),
  ],
  written: (folder: string, names: readonly string[]): string =>
    [
      `写好了 ${names.length} 个模板，在 ${folder}/：${names.join('、')}。`,
      '第一张工作表只有表头，有选项的列带下拉框；“怎么填”写着每一列填什么和例子。',
      `填好了运行 npm run import -- ${folder}/单位.xlsx，看每一行收不收；加上 --write 写进表里。`,
    ].join('\n'),
};
