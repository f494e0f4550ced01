import type { EmittedWorkbook } from '../site/site-file.ts';
import { digestOfRows } from './rows-digest.ts';
import { workbookParts } from './xlsx/parts.ts';
import { zipped } from './zip.ts';

/** One column of a sheet: its header, its width in characters, and what its cells are where they are not text. */
export interface SheetColumn {
  readonly label: string;
  readonly type?: 'date' | 'number' | 'link' | undefined;
}

/** One sheet. Every cell is given as text; one that is not what its column says stays text. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly (SheetColumn & { readonly width: number })[];
  readonly rows: Iterable<readonly string[]>;
}

/** A sheet that is held as a whole. */
export interface WholeSheet extends Sheet {
  readonly rows: readonly (readonly string[])[];
}

/** What a workbook says of itself. */
export interface About {
  readonly title: string;
  /** The day of the data, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * An XLSX file to read, sort and print: frozen header with a filter, typed cells, links, on paper across with the header on
 * each page. Written row by row. The same sheets always give the same bytes.
 */
export function workbook(
  path: string,
  about: About,
  sheets: () => readonly Sheet[],
): EmittedWorkbook {
  return {
    path,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pack: async (shelf) =>
      zipped(
        workbookParts(sheets(), about, () => digestOf(sheets())),
        shelf,
      ),
  };
}

/** The digest of everything that stands in some sheets. */
const digestOf = (sheets: readonly Sheet[]): string =>
  digestOfRows(sheets.map(({ name, columns, rows }) => [[name, columns], rows] as const));
