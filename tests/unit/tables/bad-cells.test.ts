/** What a column refuses by itself: the samples come from its kind and its limits, so that no column is without. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import type { Column } from '../../../src/tables/column.ts';
import { allTables } from '../../../src/tables/index.ts';
import { kinds } from '../../../src/tables/kinds.ts';

const columns = [
  ...allTables.flatMap(({ title, columns: own }) =>
    Object.values(own).map((column) => ({ table: title, label: column.label, column })),
  ),
  ...kinds.map((kind) => ({ table: kind.name, label: kind.title, column: kind.sample() })),
];

/** The rule by which a column refuses a cell, and what it says; undefined where it takes it. */
function refusal(column: Column, cell: string): { rule: unknown; said: string } | undefined {
  const [issue] = column.schema.safeParse(cell).error?.issues ?? [];
  if (issue === undefined) return undefined;
  return {
    rule: issue.code === 'custom' ? issue.params?.['rule'] : issue.code,
    said: issue.message,
  };
}

describe('a bad cell is refused by its rule, in Chinese', () => {
  test.each(columns)('$table · $label', ({ column }) => {
    const bad = column.kind.bad(column);
    const samples = column.required ? [{ cell: '', rule: 'cell-required' }, ...bad] : bad;
    for (const { cell, rule } of samples) {
      const refused = refusal(column, cell);
      expect(refused?.rule, cell).toBe(rule);
      expect(refused?.said).toMatch(/\p{Script=Han}/u);
      expect(refused?.said).not.toMatch(/。$|undefined/);
    }
  });
});

test('only what is judged by other rows has no bad cell of its own', () => {
  const without = kinds.filter((kind) => kind.bad(kind.sample()).length === 0);
  expect(without.map(({ name }) => name)).toEqual(['reference', 'record', 'field']);
});

test('every rule of a cell is broken by some sample', () => {
  const broken = kinds.flatMap((kind) => kind.bad(kind.sample()).map(({ rule }) => String(rule)));
  const own = rules.filter(({ scope }) => scope === '单元格').map(({ id }) => String(id));
  expect([...new Set([...broken, 'cell-required'])].toSorted()).toEqual(own.toSorted());
});

test('an empty cell is taken where the column may be empty', () => {
  const optional = columns.filter(({ column }) => !column.required);
  expect(optional.length).toBeGreaterThan(10);
  for (const { table, label, column } of optional)
    expect(column.schema.safeParse('').success, `${table} ${label}`).toBe(true);
});
