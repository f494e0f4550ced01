/** What the tables look like to programs, as lines that can be compared. */
import { pointsInto, valuesOf } from '../../src/emit/catalogue/values.ts';
import type { Table } from '../../src/tables/define.ts';

/** A line for every column: its name, its type, and what may stand there. What is said to people alone is not part of it. */
export function shapeOf(tables: readonly Table[]): string {
  const lines = tables.flatMap((table) =>
    Object.entries(table.columns).map(([key, column]) => {
      const { example: _, ...values } = valuesOf(table, key, column);
      const target = pointsInto(column);
      return `${table.name}.${key} ${JSON.stringify(target === undefined ? values : { ...values, target })}`;
    }),
  );
  return `${lines.join('\n')}\n`;
}

const nameIn = (line: string): string => line.split(' ', 1)[0] ?? '';

/** A new table, a column that may be empty, and one more word to choose from: programs go on reading. */
function breaksNothing(line: string, before: readonly string[]): boolean {
  const table = line.split('.', 1)[0] ?? '';
  const isNewTable = !before.some((other) => other.startsWith(`${table}.`));
  const own = before.find((other) => nameIn(other) === nameIn(line));
  if (own !== undefined) return isSameWithMore(own, line);
  return isNewTable || line.includes('"required":false');
}

/** Whether two lines tell of one column, of which the second allows all that the first does, and more words. */
function isSameWithMore(line: string, other: string): boolean {
  if (nameIn(line) !== nameIn(other)) return false;
  const [old, now] = [line, other].map((one) => {
    const { options = [], ...rest } = JSON.parse(one.slice(nameIn(one).length));
    return { options: options as string[], rest: JSON.stringify(rest) };
  });
  return (
    old?.rest === now?.rest && (old?.options.every((word) => now?.options.includes(word)) ?? false)
  );
}

/** What is to be done where a shape is another than the one written down for a version; undefined where it is the same. */
export function raiseFor(version: string, written: string, now: string): string | undefined {
  const [before, after] = [written, now].map((text) => text.trimEnd().split('\n'));
  const gone = (before ?? []).filter((line) => !after?.includes(line));
  const come = (after ?? []).filter((line) => !before?.includes(line));
  if (gone.length + come.length === 0) return undefined;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isAdded = come.every((line) => breaksNothing(line, before ?? []));
  const isKept = gone.every((line) => come.some((other) => isSameWithMore(line, other)));
  const next = isKept && isAdded ? `${major}.${minor + 1}` : `${major + 1}.0`;
  return [
    `公开数据的样子变了，还写着版本 ${version}：`,
    ...gone.map((line) => `- ${line}`),
    ...come.map((line) => `+ ${line}`),
    `把 src/tables/version.ts 里的 SHAPE_VERSION 改成 ${next}，再运行一遍这个测试，把它写出的 tests/golden/shape/${next}.txt 一起提交。`,
  ].join('\n');
}
