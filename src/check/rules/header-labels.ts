import { headerOf, neededHeader } from '../../tables/define.ts';
import { meantBy } from '../header-meant.ts';
import { defineFileRule, type Reporter } from '../rule.ts';

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
    const needed = neededHeader(table);
    const missing = needed.filter((label) => !labels.includes(label));
    const at = { path: file.path, line: 1 };
    if (missing.length === needed.length) {
      const cure = `第 1 行应为：${needed.join()}；第 1 行已经是内容的，在它上面补上这一行`;
      report({ ...at, wrong: '不是表头，没有一个规定的列名', cure });
      return;
    }
    const meant = meantBy(labels, expected, missing);
    for (const [index, label] of labels.entries()) {
      const told = wrongWith(labels, index, { meant, expected, title: table.title });
      if (told === undefined) continue;
      const column = `第 ${index + 1} 列`;
      if (label === '') report({ ...at, ...told, wrong: `${column}${told.wrong}` });
      else report({ ...at, column, found: file.header[index]?.trim(), ...told });
    }
    for (const label of missing) if (!isTold(meant, label)) tellMissing(at, label, report);
  },
});

const isTold = (meant: ReadonlyMap<number, string>, label: string): boolean =>
  [...meant.values()].includes(label);

/** What is wrong with one label, and what is to stand in its place. */
function wrongWith(
  labels: readonly string[],
  index: number,
  known: {
    readonly meant: ReadonlyMap<number, string>;
    readonly expected: readonly string[];
    readonly title: string;
  },
): { wrong: string; cure: string } | undefined {
  const label = labels[index] ?? '';
  const meant = known.meant.get(index);
  const cure = (otherwise: string) => (meant === undefined ? otherwise : `应为「${meant}」`);
  if (label === '') return { wrong: '没有列名', cure: cure('删去这一整列，或填上列名') };
  if (!known.expected.includes(label)) {
    const all = `「${known.title}」表没有这一列，删去；全部列名为：${known.expected.join('、')}`;
    return { wrong: '不是规定的列名', cure: cure(all) };
  }
  const same = labels.flatMap((other, at) => (other === label ? at : []));
  const isWrong = same.some((at) => known.meant.has(at)) ? meant !== undefined : same[0] !== index;
  if (same.length === 1 || !isWrong) return undefined;
  return { wrong: '这个列名写了两遍', cure: cure('核对两列的内容，只留对的一列') };
}

function tellMissing(
  at: { readonly path: string; readonly line: number },
  found: string,
  report: Reporter,
): void {
  report({ ...at, found, wrong: '这一列不见了', cure: '补上这一列，没有内容也要保留列名' });
}
