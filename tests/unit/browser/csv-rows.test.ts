import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { rowsWith } from '../../../src/browser/csv-rows.ts';

const rows = [
  ['职责', '分工编号', '性质'],
  ['说"不"，\n再说一次', 'zr-1', '示例'],
  ['提到 zr-2, 但不是它', 'zr-3', '示例'],
  ['', 'zr-2', ''],
];
const csv = `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;

test('the rows that are chosen stand as they are, below the header', () => {
  const kept = rowsWith(csv, new Set(['zr-1', 'zr-2']));
  expect(kept.startsWith('\uFEFF职责')).toBe(true);
  expect(Papa.parse(kept.slice(1).trimEnd()).data).toEqual([rows[0], rows[1], rows[3]]);
  expect(rowsWith(csv, new Set(['zr-1', 'zr-2', 'zr-3']))).toBe(csv);
  expect(rowsWith(csv.slice(1), new Set())).toBe('\uFEFF职责,分工编号,性质\r\n');
});
