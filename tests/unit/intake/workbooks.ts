/** Workbooks for the tests, as an office program writes them. */
import { type BookType, utils, write } from '@e965/xlsx';
import type { Merge } from '../../../src/intake/sheet.ts';

export type TestCell = string | number | Date | null;

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly Merge[];
  readonly isHidden?: boolean;
}

/** The bytes of a workbook: `xlsx`, `biff8` for an xls of Excel 97 and later. */
export function workbookOf(sheets: readonly TestSheet[], bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const [index, { name = `Sheet${index + 1}`, rows, merges = [] }] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { UTC: true, cellDates: true },
    );
    sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ isHidden }) => ({ Hidden: isHidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** One sheet of rows alone. */
export const sheetOf = (...rows: TestCell[][]): Uint8Array => workbookOf([{ rows }]);

export const block = (top: number, left: number, bottom: number, right: number): Merge => ({
  ...{ top, left, bottom, right },
});
