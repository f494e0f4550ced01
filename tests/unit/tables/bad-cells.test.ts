import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { tableCalled } from '../../../src/tables/called.ts';
import type { Column } from '../../../src/tables/column.ts';
import { allTables } from '../../../src/tables/index.ts';
import { root } from '../helpers.ts';

interface Sample {
  readonly table: string;
  readonly label: string;
  readonly cell: string;
  readonly note: string;
}

const sheet = loadBytes('cells.csv', readFileSync(path.join(root, 'tests/bad/cells.csv')));
const samples: Sample[] = sheet.rows.map(({ cells }) => {
  const [table = '', label = '', cell = '', note = ''] = cells;
  return { table, label, cell, note };
});

/** Kinds whose cells are judged against other rows; alone they only refuse to be empty. */
const JUDGED_BY_OTHER_ROWS = ['reference', 'record', 'field'];

function columnOf({ table, label }: Sample): Column {
  const column = Object.values(tableCalled(allTables, table)?.columns ?? {}).find(
    (candidate) => candidate.label === label,
  );
  if (column === undefined) throw new Error(`${table} has no column ${label}`);
  return column;
}

const kindRules = rules.filter((rule) => rule.scope === '单元格').map((rule) => rule.id as string);

test('the file of bad cells itself reads without a fault', () => {
  expect(sheet.faults).toEqual([]);
  expect(sheet.header).toEqual(['表', '列', '单元格', '说明']);
});

describe('a bad cell is refused', () => {
  test.each(samples)('$table · $label: $note', (sample) => {
    const result = columnOf(sample).schema.safeParse(sample.cell);
    const [issue] = result.error?.issues ?? [];
    expect(issue?.message).toMatch(/\p{Script=Han}/u);
    expect(kindRules).toContain(issue?.code === 'custom' ? issue.params?.['rule'] : undefined);
    expect(issue?.message).not.toMatch(/。$|undefined/);
  });
});

describe('every column that can refuse something has a bad cell', () => {
  const columns = allTables.flatMap((table) =>
    Object.values(table.columns).map((column) => ({
      table: table.title,
      label: column.label,
      column,
    })),
  );
  test.each(columns)('$table · $label', ({ table, label, column }) => {
    const own = samples.filter((sample) => sample.table === table && sample.label === label);
    const empty = own.some(({ cell }) => cell === '');
    const filled = own.some(({ cell }) => cell !== '');
    expect({ empty, filled }).toEqual({
      empty: column.required,
      filled: !JUDGED_BY_OTHER_ROWS.includes(column.kind),
    });
  });
});

test('every rule of a kind is broken by some bad cell', () => {
  const broken = samples.map((sample) => {
    const [issue] = columnOf(sample).schema.safeParse(sample.cell).error?.issues ?? [];
    return issue?.code === 'custom' ? String(issue.params?.['rule']) : '';
  });
  expect([...new Set(broken)].toSorted()).toEqual(kindRules.toSorted());
});

describe('the example of a column is a good cell', () => {
  const columns = allTables.flatMap((table) =>
    Object.values(table.columns).map((column) => ({
      table: table.title,
      label: column.label,
      column,
    })),
  );
  test.each(columns)('$table · $label', ({ column }) => {
    expect(column.schema.safeParse(column.example).success).toBe(true);
  });
});
