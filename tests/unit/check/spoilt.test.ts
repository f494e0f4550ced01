/** Lists of a whole district that are spoilt: what is wrong is found, at the right line. */
import { describe, expect, test } from 'vitest';
import { type Problem, sentence } from '../../../src/check/problem.ts';
import { checkTables } from '../../../src/check/run.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { labelOf } from '../../../src/tables/define.ts';
import { type TableName, tableNamed, tables } from '../../../src/tables/index.ts';
import { districtBytes, PUBLISHED } from '../district.ts';

const loaded = new Map(
  [...districtBytes()]
    // Nothing is published yet: only what is spoilt is told, not that it differs from what was published.
    .filter(([name]) => !/^published\/|ledger|publications/.test(name))
    .map(([name, content]) => [name, loadBytes(name, content)]),
);

const { problems } = checkTables(loaded, { today: PUBLISHED });

type Cells = string[];

/** Checks the data after one table has been changed; only what is new is told. */
function spoil(
  name: TableName,
  change: (rows: { line: number; cells: Cells }[]) => void,
): Problem[] {
  const { file } = tables[name];
  const sheet = loaded.get(file);
  if (sheet === undefined) throw new Error(`${file} is not there`);
  const rows = sheet.rows.map(({ line, cells }) => ({ line, cells: [...cells] }));
  change(rows);
  const spoilt = new Map(loaded).set(file, { ...sheet, rows });
  const before = new Set(problems.map(sentence));
  return checkTables(spoilt, { today: PUBLISHED }).problems.filter(
    (problem) => !before.has(sentence(problem)),
  );
}

/** Where a column stands in its file. */
function indexOf(name: TableName, key: string): number {
  return loaded.get(tables[name].file)?.header.indexOf(labelOf(tableNamed(name), key)) ?? -1;
}

const at = ({ rule, path: file, line }: Problem) => `${rule}@${file}:${line}`;
const row = <Value>(rows: readonly Value[], fits: (value: Value) => boolean): Value => {
  const found = rows.find(fits);
  if (found === undefined) throw new Error('no row fits');
  return found;
};

describe('spoilt data is refused at the right line', () => {
  test('a body that is deleted is missed once, at the first place that refers to it', () => {
    let gone: Cells = [];
    const found = spoil('bodies', (rows) => {
      const short = indexOf('bodies', 'short');
      const index = rows.findIndex(({ cells }) => cells[short] === '区住建局');
      gone = rows.splice(index, 1)[0]?.cells ?? [];
    });
    const body = indexOf('duties', 'body');
    const users = (loaded.get('duties.csv')?.rows ?? []).filter(({ cells }) =>
      ['区住建局', gone[0]].includes(cells[body]),
    );
    expect(users.length).toBeGreaterThan(10);
    // Told once for each way of writing it, with how many there are.
    const missed = found.filter(
      ({ rule, cure }) => rule === 'reference-exists' && cure.includes('抄回'),
    );
    expect(missed.map(({ found: typed }) => typed).toSorted()).toEqual(
      [...new Set(missed.map(({ found: typed }) => typed))].toSorted(),
    );
    const told = missed.find(({ path: file }) => file === 'duties.csv');
    expect(told?.line).toBe(users[0]?.line);
    expect(told?.wrong).toMatch(/这样写的有 \d+ 处，这是第一处/);
  });

  test('a reference that is misspelt is missed, and the right one suggested', () => {
    let line = 0;
    const found = spoil('duties', (rows) => {
      const body = indexOf('duties', 'body');
      const duty = row(rows, ({ cells }) => cells[body] === '区综合执法局');
      duty.cells[body] = '区综合执法大局';
      line = duty.line;
    });
    expect(found.map(at)).toContain(`reference-exists@duties.csv:${line}`);
    expect(found.map(({ cure }) => cure)).toContain('应为「区综合执法局」');
  });

  test('an id that is used twice is refused where it stands the second time', () => {
    let line = 0;
    const found = spoil('boundary-items', (rows) => {
      const [first, second] = rows;
      if (first === undefined || second === undefined) throw new Error('too few rows');
      second.cells[0] = first.cells[0] ?? '';
      line = second.line;
    });
    expect(found.map(at)).toContain(`id-unique@boundary-items.csv:${line}`);
  });

  test.each([
    ['boundary-items', 'summary'],
    ['street-items', 'listType'],
    ['duties', 'text'],
    ['bodies', 'kind'],
    ['laws', 'effective'],
    ['rulings', 'opinion'],
    ['list-changes', 'reason'],
  ] as const)('a required cell that is emptied: %s, %s', (name, key) => {
    let line = 0;
    const found = spoil(name, (rows) => {
      const last = row(rows.toReversed(), () => true);
      last.cells[indexOf(name, key)] = '';
      line = last.line;
    });
    expect(found.map(at)).toContain(`cell-required@${name}.csv:${line}`);
  });

  test('a lead that is removed leaves its branch without one', () => {
    let removed: Cells = [];
    const [item, condition, stage, role] = (['item', 'condition', 'stage', 'role'] as const).map(
      (key) => indexOf('duties', key),
    ) as [number, number, number, number];
    const sameBranch = (cells: Cells) =>
      [item, condition, stage].every((index) => cells[index] === removed[index]);
    let lines: number[] = [];
    const found = spoil('duties', (rows) => {
      const index = rows.findIndex(({ cells }) => {
        removed = cells;
        const branch = rows.filter((other) => sameBranch(other.cells));
        const helped =
          branch.length > 1 &&
          branch.every((other) => ['牵头', '配合'].includes(other.cells[role] ?? ''));
        return helped && cells[role] === '牵头';
      });
      rows.splice(index, 1);
      lines = rows.filter(({ cells }) => sameBranch(cells)).map(({ line }) => line);
    });
    const problem = row(found, ({ rule }) => rule === 'one-lead-per-branch');
    expect(problem.path).toBe('duties.csv');
    expect(lines).toContain(problem.line);
    expect(problem.wrong).toContain('没有牵头单位');
  });

  test('a step that is deleted is missed by the step that leads to it', () => {
    let line = 0;
    const found = spoil('flow-steps', (rows) => {
      const no = indexOf('flow-steps', 'no');
      const next = indexOf('flow-steps', 'next');
      const index = rows.findIndex(({ cells }) => cells[no] === '1' && cells[next] === '2');
      line = rows[index]?.line ?? 0;
      rows.splice(index + 1, 1);
    });
    expect(found.map(at)).toContain(`flow-next-exists@flow-steps.csv:${line}`);
  });

  test('a date in the year 2205 has not come yet', () => {
    let line = 0;
    const found = spoil('rulings', (rows) => {
      const ruling = row(rows, () => true);
      ruling.cells[indexOf('rulings', 'appliedOn')] = '2205-01-01';
      line = ruling.line;
    });
    expect(found.map(at)).toContain(`date-not-future@rulings.csv:${line}`);
  });

  test('a mobile number in a story is refused and masked', () => {
    let line = 0;
    const found = spoil('boundary-items', (rows) => {
      const item = row(rows, () => true);
      item.cells[indexOf('boundary-items', 'case')] += '请打13812345678。';
      line = item.line;
    });
    expect(found.map(at)).toEqual([`no-personal-data@boundary-items.csv:${line}`]);
    expect(found.map(sentence).join()).not.toContain('13812345678');
  });
});
