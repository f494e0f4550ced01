/** Workbooks of Excel and WPS, old and new: bytes → sheets. The one place that knows the library. */
import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { type Sheet, trimmedRows } from './sheet.ts';
import { cleaned } from './text.ts';

/** Why a workbook cannot be read: it wants a password, or it is none or broken. */
export type OfficeFault = 'locked' | 'unreadable';

/** Files older than Excel 97 are written in the code page of their country. */
set_cptable(codepages);

/** The sheets of a workbook, or of a table of HTML that was saved under the name of one. */
export function officeSheets(content: Uint8Array | string): readonly Sheet[] | OfficeFault {
  const opened = opening(content);
  if (typeof opened === 'string') return opened;
  const { SheetNames: names, Sheets: sheets, Workbook: properties } = opened;
  return names.map((name, index) => {
    const sheet = sheets[name];
    return {
      name: cleaned(name),
      isHidden: (properties?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      rows: sheet === undefined ? [] : rowsOf(sheet),
      merges: (sheet?.['!merges'] ?? []).map(({ s: start, e: end }) => ({
        ...{ top: start.r, left: start.c, bottom: end.r, right: end.c },
      })),
    };
  });
}

function opening(content: Uint8Array | string): WorkBook | OfficeFault {
  const type = typeof content === 'string' ? 'string' : 'array';
  try {
    // Formulas are not wanted, only what they come to; and days as days, whatever they look like.
    return read(content, {
      type,
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellDates: true,
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return isLocked ? 'locked' : 'unreadable';
  }
}

function rowsOf(sheet: WorkSheet): (readonly string[])[] {
  const cells = sheet['!data'] ?? [];
  // Rows without a cell are holes of the array, and rows of the sheet all the same.
  return trimmedRows(
    Array.from(cells, (row) => Array.from(row ?? [], (cell) => cleaned(textOf(cell)))),
  );
}

/** A number is taken as it is shown, unless that would lose digits of a code. */
function textOf(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (typeof cell.v === 'number' && Number.isSafeInteger(cell.v) && cell.v > 99_999_999_999)
    return String(cell.v);
  return cell.w ?? String(cell.v);
}
