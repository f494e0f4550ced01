/** The tables of the small data set while a story is written into them, row by row and cell by cell, by the words of their headers. */
import Papa from 'papaparse';
import { csvText } from '../../../src/ledger/csv-text.ts';
import { headerOf } from '../../../src/tables/define.ts';
import { allTables, tables } from '../../../src/tables/index.ts';
import { baseBytes } from '../helpers.ts';

type Cells = Readonly<Record<string, string>>;
type Name = keyof typeof tables;

interface Sheet {
  readonly header: readonly string[];
  readonly rows: Record<string, string>[];
}

export class StoryTables {
  readonly #sheets = new Map<string, Sheet>();

  constructor() {
    const bytes = baseBytes();
    for (const table of allTables) {
      const text = new TextDecoder().decode(bytes.get(table.file));
      const { data, meta } = Papa.parse<Record<string, string>>(text, {
        header: true,
        skipEmptyLines: true,
      });
      // With the columns that came later, empty.
      const header = [...new Set([...(meta.fields ?? []), ...headerOf(table)])];
      this.#sheets.set(table.file, { header, rows: data });
    }
  }

  /** A new row. A word that is no header would write nothing: it is refused. */
  add(table: Name, cells: Cells): void {
    const { header, rows } = this.#sheet(table, cells);
    rows.push({ ...Object.fromEntries(header.map((label) => [label, ''])), ...cells });
  }

  /** Other cells in a row that is there. */
  set(table: Name, id: string, cells: Cells): void {
    const row = this.#sheet(table, cells).rows.find((one) => one['编号'] === id);
    if (row === undefined) throw new Error(`${table} has no ${id}`);
    Object.assign(row, cells);
  }

  #sheet(table: Name, cells: Cells): Sheet {
    const sheet = this.#sheets.get(tables[table].file);
    const unknown = Object.keys(cells).filter((label) => sheet?.header.includes(label) !== true);
    if (sheet === undefined || unknown.length > 0)
      throw new Error(`${table} has no column ${unknown.join()}`);
    return sheet;
  }

  /** The files as a clerk would have them now. */
  texts(): Map<string, string> {
    return new Map(
      [...this.#sheets].map(([file, { header, rows }]) => [
        file,
        csvText(
          header,
          rows.map((row) => header.map((label) => row[label] ?? '')),
        ),
      ]),
    );
  }

  bytes(): Map<string, Uint8Array> {
    return new Map([...this.texts()].map(([file, text]) => [file, new TextEncoder().encode(text)]));
  }
}
