import { headerOf, neededHeader } from '../../tables/define.ts';
import { nearest } from '../nearest.ts';
import { defineFileRule } from '../rule.ts';

export const headerLabels = defineFileRule({
  id: 'header-labels',
  title: '表头必须与规定的列名一致',
  why: '列名写错一个字，整列就没有了；重复的列名会互相覆盖。',
  scope: '文件',
  level: '错误',
  check(file, table, report) {
    if (file.header.length === 0 || file.faults.some((fault) => fault.kind === 'delimiter')) return;
    const expected = headerOf(table);
    const columns = Object.values(table.columns);
    // A former label stands for the present one.
    const labels = file.header.map((cell) => {
      const word = cell.trim();
      const former = columns.find(({ formerly }) => formerly?.includes(word));
      return expected.includes(word) ? word : (former?.label ?? word);
    });
    const missing = neededHeader(table).filter((label) => !labels.includes(label));
    const at = { path: file.path, line: 1 };
    for (const [index, label] of labels.entries()) {
      const column = `第 ${index + 1} 列`;
      if (label === '') {
        report({ ...at, wrong: `${column}没有列名`, cure: '删去这一整列，或填上列名' });
      } else if (!expected.includes(label)) {
        const near = nearest(label, missing);
        const cure =
          near === undefined
            ? `「${table.title}」表没有这一列，删去；全部列名为：${expected.join('、')}`
            : `应为「${near}」`;
        report({ ...at, column, found: label, wrong: '不是规定的列名', cure });
      } else if (labels.indexOf(label) !== index) {
        report({
          ...at,
          column,
          found: file.header[index]?.trim(),
          wrong: '这个列名前面已经有了',
          cure: '删去重复的一列',
        });
      }
    }
    for (const label of missing) {
      const wasMisspelt = labels.some(
        (found) => !expected.includes(found) && nearest(found, missing) === label,
      );
      if (!wasMisspelt)
        report({
          ...at,
          found: label,
          wrong: '这一列不见了',
          cure: '补上这一列，没有内容也要保留列名',
        });
    }
  },
});
