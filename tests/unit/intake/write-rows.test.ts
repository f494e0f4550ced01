import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withEdits } from '../../../src/intake/write-rows.ts';
import { csvText } from '../../../src/ledger/csv-text.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { headerOf } from '../../../src/tables/define.ts';
import { tables } from '../../../src/tables/index.ts';
import { runs } from '../property.ts';

const table = tables.domains;
const rowsOf = (text: string) => loadBytes('domains.csv', new TextEncoder().encode(text));
const none = new Map<number, Record<string, string>>();

test('rows are added behind those that are there, which stay as they are', () => {
  const before = '\uFEFF编号,名称,说明,顺序\r\nly-a,甲,"有, 逗号",1\r\nly-b,"乙",,2';
  const after = withEdits(before, table, {
    added: [{ id: 'ly-c', name: '丙\n丁', order: '3' }],
    changed: none,
  });
  expect(after).toBe(`${before}\r\nly-c,"丙\r\n丁",,3\r\n`);
});

test('a file whose columns stand otherwise keeps its order', () => {
  const after = withEdits('名称,编号\n甲,ly-a\n', table, {
    added: [{ id: 'ly-b', name: '乙' }],
    changed: none,
  });
  expect(after).toBe('名称,编号\n甲,ly-a\n乙,ly-b\n');
});

const cell = fc.string({
  unit: fc.constantFrom('街', '"', ',', '\n', ' ', 'a', ';'),
  maxLength: 6,
});

test('only the cells that change are other than before, whatever stands in the others', () => {
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      rows,
      fc.nat(5),
      cell,
      fc.constantFrom('\n' as const, '\r\n' as const),
      (cells, at, now, newline) => {
        const ids = cells.map((row, index) => [`ly-${index}`, ...row]);
        const text = csvText(headerOf(table), ids, newline);
        const index = at % ids.length;
        const line = rowsOf(text).rows[index]?.line ?? 0;
        const after = withEdits(text, table, {
          added: [],
          changed: new Map([[line, { name: now }]]),
        });
        const expected = ids.map((row, one) => (one === index ? row.with(1, now) : row));
        expect(rowsOf(after).rows.map((row) => row.cells)).toEqual(expected);
        // Every other row is there as it was written.
        const others = csvText(
          [],
          ids.filter((_, one) => one !== index).map((row) => row),
          newline,
        );
        for (const row of others.slice(1).split(newline).filter(Boolean))
          expect(after).toContain(row);
      },
    ),
    runs(200),
  );
});
