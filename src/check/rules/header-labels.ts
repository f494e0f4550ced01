import { headerOf, neededHeader } from '../../tables/define.ts';
import { nearest } from '../nearest.ts';
import { defineFileRule } from '../rule.ts';

export const headerLabels = defineFileRule({
  id: 'header-labels',
  title: '表头必须与规定的列名一致',
  why: '列名写错一个字，整列就没有了；重复的列名会互相覆盖。',
  scope: '文件',
  level: '错误',
  isCause: true,
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
    const renamed = renamedIn(labels, expected, missing);
    const at = { path: file.path, line: 1 };
    for (const [index, label] of labels.entries()) {
      const column = `第 ${index + 1} 列`;
      if (label === '') {
        report({ ...at, wrong: `${column}没有列名`, cure: '删去这一整列，或填上列名' });
      } else if (!expected.includes(label)) {
        const near = renamed.get(label);
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
      if (![...renamed.values()].includes(label))
        report({
          ...at,
          found: label,
          wrong: '这一列不见了',
          cure: '补上这一列，没有内容也要保留列名',
        });
    }
  },
});

/**
 * The labels that are no longer what they were, each with the one that is missed: a slip of the pen, or another word between the
 * same neighbours, or the only one where only one is missed. A column that holds something is never to be deleted for its name.
 */
function renamedIn(
  labels: readonly string[],
  expected: readonly string[],
  missing: readonly string[],
): Map<string, string> {
  const renamed = new Map<string, string>();
  const unknown = labels.filter((label) => label !== '' && !expected.includes(label));
  const left = () => missing.filter((label) => ![...renamed.values()].includes(label));
  const pair = (meant: (label: string) => string | undefined) => {
    for (const label of unknown.filter((word) => !renamed.has(word))) {
      const found = meant(label);
      if (found !== undefined) renamed.set(label, found);
    }
  };
  pair((label) => nearest(label, left()));
  pair((label) => {
    const index = labels.indexOf(label);
    const isBetween = (candidate: string) => {
      const place = expected.indexOf(candidate);
      const before = labels[index - 1] === expected[place - 1];
      return before && labels[index + 1] === expected[place + 1];
    };
    return left().find(isBetween);
  });
  if (unknown.length === missing.length) pair(() => (left().length === 1 ? left()[0] : undefined));
  return renamed;
}
