/** The file of a table as a spreadsheet left it → the same rows as they are to be written, or why that is for a person to do. */
import Papa from 'papaparse';
import { type AsSaved, noteSaved, savedIn } from '../check/saved.ts';
import { csvText } from '../ledger/csv-text.ts';
import { type LoadedFile, loadBytes } from '../load/load.ts';
import { cellMeant } from '../tables/as-saved.ts';
import { headerIndex, neededHeader, type Table } from '../tables/define.ts';
import { textOfBytes } from './delimited.ts';

const BOM = '\uFEFF';

/** What is to be done to a file, and what it then holds. */
export interface Cleaning {
  readonly text: string;
  /** Whether it was in another encoding, with other signs between its cells, or without the mark by which Excel knows UTF-8. */
  readonly isRecoded: boolean;
  readonly isRejoined: boolean;
  readonly isMarked: boolean;
  /** How many empty rows and columns go. */
  readonly rows: number;
  readonly columns: number;
  /** The cells that are written as they were meant, a column each. */
  readonly cells: readonly AsSaved[];
}

/** `unclear`: the check tells what is wrong with it; nothing can be written that is sure to be the same. */
export type Cleaned = Cleaning | 'clean' | 'unclear';

export function cleaned(table: Table, shown: string, bytes: Uint8Array): Cleaned {
  const text = textOfBytes(bytes)?.replaceAll('\r\n', '\n');
  if (text === undefined || text.trim() === '') return 'unclear';
  const isRecoded = new TextDecoder().decode(bytes).includes('\uFFFD') || bytes.includes(0);
  const delimiter = delimiterOf(text, table);
  const joined = delimiter === ',' ? text : rejoined(text, delimiter);
  const file = loadBytes(shown, new TextEncoder().encode(joined));
  if (!isWhole(file, table)) return 'unclear';
  const { rows, saved } = rowsMeant(table, file);
  const edges = file.faults.find((fault) => fault.kind === 'edges');
  const blank = file.faults.filter(({ kind }) => kind === 'blank-row').length;
  const found = {
    isRecoded,
    isRejoined: delimiter !== ',',
    isMarked: bytes[0] !== 0xef,
    rows: blank + (edges?.rows ?? 0),
    columns: edges?.columns ?? 0,
    cells: saved,
  };
  const isAsItWas = !found.isRecoded && !found.isRejoined && found.rows + found.columns === 0;
  // Where every cell stays, so does every byte.
  if (isAsItWas && saved.length === 0)
    return found.isMarked
      ? { ...found, text: `${BOM}${new TextDecoder().decode(bytes)}` }
      : 'clean';
  const clean = csvText(
    file.header.map((label) => label.trim()),
    rows,
  );
  confirm(clean, rows);
  return { ...found, text: clean };
}

/** Whether all that stands in a file is known: only then may it be written anew. */
function isWhole({ header, rows, faults }: LoadedFile, table: Table): boolean {
  const isFaulty = faults.some(({ kind }) => kind !== 'blank-row' && kind !== 'edges');
  const columns = Object.values(table.columns);
  const places = columns.map((column) => headerIndex(header, column));
  const labels = columns.filter((_, index) => (places[index] ?? -1) >= 0).map(({ label }) => label);
  return (
    !isFaulty &&
    neededHeader(table).every((label) => labels.includes(label)) &&
    places.filter((place) => place >= 0).length === header.length &&
    rows.every(({ cells }) => cells.length === header.length)
  );
}

function rowsMeant(table: Table, { path, header, rows }: LoadedFile) {
  const places = Object.entries(table.columns).flatMap(([key, column]) => {
    const index = headerIndex(header, column);
    return index < 0 ? [] : [{ key, column, index, isRetired: false, isLater: false }];
  });
  const saved: AsSaved[] = [];
  const meant = rows.map(({ line, cells: typed }) => {
    const cells = Object.fromEntries(
      places.map(({ key, column, index }) => [key, cellMeant(column, typed[index] ?? '')]),
    );
    noteSaved(savedIn(places, typed, cells), { path, line }, saved);
    return typed.map((cell, index) => {
      const place = places.find((known) => known.index === index);
      return place === undefined ? cell : (cells[place.key] ?? cell);
    });
  });
  return { rows: meant, saved };
}

/** What stands between the cells of the header; the cells of a row may hold the others. */
function delimiterOf(text: string, table: Table): string {
  const needed = neededHeader(table);
  const isKnown = (delimiter: string) => {
    const [labels = []] = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 }).data;
    return needed.every((label) => labels.some((found) => found.trim() === label));
  };
  return [',', '\t', ';'].find(isKnown) ?? ',';
}

/** The same cells between commas. */
function rejoined(text: string, delimiter: string): string {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return Papa.unparse(data, { newline: '\n' });
}

/** Nothing is written that does not read as what it was made of. */
function confirm(text: string, rows: readonly (readonly string[])[]): void {
  const again = loadBytes('', new TextEncoder().encode(text)).rows.map(({ cells }) => cells);
  if (JSON.stringify(again) !== JSON.stringify(rows))
    throw new Error('a cleaned file reads otherwise');
}
