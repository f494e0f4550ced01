import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { EmittedWorkbook } from '../site/site-file.ts';

/** One sheet: its name, the width of each column in characters, the header and the rows, all text. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** The earliest day a ZIP file can name. With the day of the build inside, the same data would never give the same bytes. */
const PACKED_ON = new Date(1980, 0, 1);

/** An XLSX file with frozen, bold headers and wrapped text. The same sheets always give the same bytes. */
export function workbook(path: string, sheets: () => readonly Sheet[]): EmittedWorkbook {
  return {
    path,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pack: async () => {
      const packed = await writeExcelFile(sheets().map(excelSheet)).toBuffer();
      return zipSync(unzipSync(packed), { mtime: PACKED_ON });
    },
  };
}

function excelSheet({ name, columns, rows }: Sheet) {
  const header: Cell[] = columns.map(({ label }) => ({
    value: label,
    fontWeight: 'bold',
    backgroundColor: '#e8edf3',
    wrap: true,
  }));
  const cells = rows.map((row) =>
    row.map(
      (value): Cell =>
        value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' },
    ),
  );
  return {
    sheet: name,
    data: [header, ...cells],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}
