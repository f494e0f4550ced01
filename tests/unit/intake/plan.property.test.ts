/** Whatever a workbook holds: each row is told once, and what was written is there when the same is imported again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/intake/figures.ts';
import { newRow, nextIds } from '../../../src/intake/new-rows.ts';
import { planOf } from '../../../src/intake/plan.ts';
import { readFileRows } from '../../../src/intake/read.ts';
import { withEdits } from '../../../src/intake/write-rows.ts';
import { tables } from '../../../src/tables/index.ts';
import { baseBytes, checkBytes } from '../helpers.ts';
import { runs } from '../property.ts';
import { dirtyWorkbook } from './dirty.ts';
import { workbookOf } from './workbooks.ts';

const table = tables.powers;
const base = baseBytes();

function plan(workbook: Uint8Array, bytes: ReadonlyMap<string, Uint8Array>) {
  const read = readFileRows(workbook, [table], 'list');
  if (typeof read === 'string') throw new Error(read);
  const { data } = checkBytes(bytes);
  const files = [{ name: 'list', ...read }];
  return {
    data,
    plan: planOf(table, files, data, { standIn: '区住建局', fill: {}, draftsLaws: false }),
  };
}

test('rows in are rows out and rows told; a second time nothing is new', () => {
  fc.assert(
    fc.property(dirtyWorkbook, ({ sheets, items }) => {
      const workbook = workbookOf(sheets);
      const first = plan(workbook, base);
      const figures = figuresOf(first.plan);
      expect(figures.items).toBe(items.length);
      expect(figures.rowsIn).toBe(sheets.reduce((sum, { rows }) => sum + trimmed(rows), 0));

      const next = nextIds(table, first.data);
      const added = first.plan.outcomes.flatMap(({ kind, shaped: { cells } }) =>
        kind === 'new' ? [newRow(table, cells, next(), { fill: {}, day: '2026-01-01' })] : [],
      );
      const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(base.get(table.file));
      const text = withEdits(before, table, { added, changed: new Map() });
      const written = new Map(base).set(table.file, new TextEncoder().encode(text));
      const again = figuresOf(plan(workbook, written).plan).byKind;
      expect(again).toEqual({ ...figures.byKind, new: 0, same: figures.byKind.new });
    }),
    runs(20),
  );
});

/** The rows down to the last that has anything in it. */
const trimmed = (rows: readonly (readonly unknown[])[]): number =>
  rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
