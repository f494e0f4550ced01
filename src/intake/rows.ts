/** What each row under a header is: a record, a part of the one above, or nothing of ours. */
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { DITTO_WORDS } from '../tables/import-words.ts';
import type { Header, Place } from './header.ts';
import type { Grid } from './sheet.ts';
import { bare } from './text.ts';

/** What became of a row that is no record of its own. */
export type Fate =
  | 'title'
  | 'header'
  | 'blank'
  | 'note'
  | 'joined'
  | 'hidden-sheet'
  | 'other-table'
  | 'no-header';

/** A row as it was read: texts by the key of our column. */
export interface RawRecord {
  readonly file: string;
  readonly sheet: string;
  /** The row of the sheet, counted from 1; and every row that is a part of it. */
  readonly row: number;
  readonly rows: readonly number[];
  readonly cells: Readonly<Record<string, string>>;
  /** What stands over it and may say what a cell leaves out: a heading between the rows, the sheet, the title. */
  readonly hints: readonly string[];
}

export interface OtherRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly fate: Fate;
}

interface Growing {
  row: number;
  rows: number[];
  cells: Record<string, string>;
  hints: readonly string[];
}

/** The rows of a sheet under its header, each once: as a record, or with what became of it. */
export function rowsUnder(
  grid: Grid,
  header: Header,
  file = '',
): { records: RawRecord[]; others: OtherRow[] } {
  const sheet = grid.sheet.name;
  const titles = titlesOf(grid, header);
  const records: Growing[] = [];
  const others: OtherRow[] = [];
  let heading: string[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    const fate = fateOf(grid, header, row, records.at(-1));
    if (fate === 'note') heading = [bare(firstText(grid, row))];
    if (fate === 'joined') join(records.at(-1), grid, header, row);
    if (fate !== undefined) others.push({ file, sheet, row: row + 1, fate });
    else {
      const hints = [...heading, sheet, ...titles];
      records.push(started(grid, header, row, { hints, above: records.at(-1) }));
    }
  }
  return { records: records.map((record) => ({ file, sheet, ...record })), others };
}

function titlesOf(grid: Grid, { top }: Header): string[] {
  return Array.from({ length: top }, (_, row) => bare(firstText(grid, row))).filter(Boolean);
}

const firstText = (grid: Grid, row: number): string =>
  grid.cell(row, grid.filled(row)[0] ?? 0).text;

/** What a row is, if it does not begin a record. */
function fateOf(
  grid: Grid,
  header: Header,
  row: number,
  above: Growing | undefined,
): Fate | undefined {
  const filled = grid.filled(row);
  if (filled.length === 0) return 'blank';
  if (row < header.top) return 'title';
  if (row <= header.bottom || repeats(grid, header, row)) return 'header';
  const own = ownKeys(header, filled);
  if (own.size === 0 || isNote(grid, header, row)) return 'note';
  const begins = [...own].some((key) => beginsRecord(header.table.columns[key]));
  return begins || above === undefined ? undefined : 'joined';
}

/** The header again, as it stands at the top of every printed page. */
function repeats(grid: Grid, { top, bottom }: Header, row: number): boolean {
  const filled = grid.filled(row);
  const same = filled.filter((column) => {
    const { text } = grid.cell(row, column);
    return [top, bottom].some((head) => grid.cell(head, column).text === text);
  });
  return same.length >= 3 && same.length * 2 > filled.length;
}

function ownKeys({ places }: Header, filled: readonly number[]): Set<string> {
  return new Set(
    places.flatMap(({ keys, columns }) =>
      columns.some((column) => filled.includes(column)) ? keys : [],
    ),
  );
}

const CLOSING =
  /^(?:合计|总计|小计|共计|备?注[:：\d]|说明[:：]|填表|填报|制表|审核|单位负责人|联系)/;

/** A heading between the rows, a sum or a remark at the foot: one text in a block over the sheet, or one that begins so. */
function isNote(grid: Grid, { ordinal, places }: Header, row: number): boolean {
  const [first = 0, ...rest] = grid.filled(row);
  const text = bare(grid.cell(row, first).text);
  if (rest.length <= 2 && CLOSING.test(text)) return true;
  if (rest.length > 0) return false;
  const isWide = grid.rightOf(row, first) - first >= 2;
  return isWide || first === ordinal || !places.some(({ columns }) => columns.includes(first));
}

/** Short cells tell one record from another; long ones and lists go on from row to row. */
function beginsRecord(column: Column | undefined): boolean {
  if (column === undefined) return false;
  const { isLong, isList, isCited } = column.kind;
  return !isLong && !isList && !isCited;
}

function started(
  grid: Grid,
  header: Header,
  row: number,
  { hints, above }: { hints: readonly string[]; above: Growing | undefined },
): Growing {
  const cells: Record<string, string> = {};
  for (const place of header.places) Object.assign(cells, cellsAt(grid, place, row));
  for (const [key, text] of Object.entries(cells))
    if (DITTO_WORDS.includes(bare(text))) cells[key] = above?.cells[key] ?? '';
  inherit(header, cells, grid.filled(row), above);
  return { row: row + 1, rows: [row + 1], cells, hints };
}

/** What stands in the columns of one heading. A single column for a level and its limits holds the one or the other. */
function cellsAt(grid: Grid, { keys, columns }: Place, row: number): Record<string, string> {
  const texts = columns.map((column) => grid.cell(row, column).text);
  if (texts.length === keys.length)
    return Object.fromEntries(keys.map((key, index) => [key, texts[index] ?? '']));
  const [text = ''] = texts;
  const key = bare(text).length <= 6 ? keys[0] : keys.at(-1);
  return key === undefined ? {} : { [key]: text };
}

/** A sub-item, or the same at another level, leaves out what the row above has said, even where no block is drawn. */
function inherit(
  { table, places, ordinal }: Header,
  cells: Record<string, string>,
  filled: readonly number[],
  above: Growing | undefined,
): void {
  if (above === undefined || cells[table.naming] !== '') return;
  if (ordinal !== undefined && filled.includes(ordinal)) return;
  for (const key of places.flatMap(({ keys }) => keys))
    if (cells[key] === '' && isHandedDown(table, key)) cells[key] = above.cells[key] ?? '';
}

function isHandedDown(table: Table, key: string): boolean {
  const column = table.columns[key];
  return key === table.naming || column?.kind.isFacet === true;
}

/** What a record goes on with in a further row stands under what it has. */
function join(record: Growing | undefined, grid: Grid, { places }: Header, row: number): void {
  if (record === undefined) return;
  record.rows.push(row + 1);
  for (const { keys, columns } of places)
    for (const [index, column] of columns.entries()) {
      const { text, isOwn } = grid.cell(row, column);
      const key = keys[index] ?? '';
      if (isOwn && text !== '') record.cells[key] = joined(record.cells[key], text);
    }
}

const joined = (before: string | undefined, text: string): string =>
  before === undefined || before === '' ? text : `${before}\n${text}`;
