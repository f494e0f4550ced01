/** Every row of a dirty workbook comes out once: as a record, as a part of one, or with what became of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileRows } from '../../../src/intake/read.ts';
import { allTables } from '../../../src/tables/index.ts';
import { runs } from '../property.ts';
import { dirtyWorkbook } from './dirty.ts';
import { workbookOf } from './workbooks.ts';

test('rows in are rows out and rows told, and every item is found where it stands', () => {
  fc.assert(
    fc.property(dirtyWorkbook, fc.constantFrom('xlsx' as const, 'biff8' as const), (made, type) => {
      const read = readFileRows(workbookOf(made.sheets, type), allTables);
      if (typeof read === 'string') throw new Error(read);
      expect(read.rowsIn).toBe(read.records.length + read.others.length);
      const found = read.records.map(({ sheet, row, cells }) => ({
        ...{ sheet, row, name: cells['name'], subItem: cells['subItem'] ?? '' },
        level: cells['level'] ?? '',
      }));
      expect(found).toEqual(made.items);
      const joined = read.records.reduce((sum, { rows }) => sum + rows.length - 1, 0);
      expect(read.others.filter(({ fate }) => fate === 'joined')).toHaveLength(joined);
      expect(joined).toBe(made.continued);
    }),
    runs(60),
  );
});
