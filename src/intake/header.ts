/** Where the header of a sheet stands, and which of its columns is which of ours. */
import { headerOf, type Table } from '../tables/define.ts';
import { HEADER_WORDS, ORDINAL_WORDS, PERSONAL_WORDS } from '../tables/import-words.ts';
import type { Grid } from './sheet.ts';
import { bare } from './text.ts';

/** How far down a header is looked for. */
export const HEADER_WITHIN = 30;

/** Columns of a sheet for columns of a table: as many as there are keys, or fewer. */
export interface Place {
  readonly keys: readonly string[];
  readonly columns: readonly number[];
}

export interface Header {
  readonly table: Table;
  /** The first and last row of the header. */
  readonly top: number;
  readonly bottom: number;
  readonly places: readonly Place[];
  /** The column that counts the rows. */
  readonly ordinal: number | undefined;
  /** What stands over the columns that are not read, because they say who somebody is, and because we have none such. */
  readonly personal: readonly string[];
  readonly unknown: readonly string[];
}

/** What each word at the head of a column stands for. */
type Words = ReadonlyMap<string, readonly string[]>;

interface Head {
  readonly top: number;
  readonly bottom: number;
  readonly words: Words;
}

/** Every word that is looked for at the head of a column of a table. */
function wordsOf(table: Table): Words {
  const words = new Map<string, readonly string[]>();
  const add = (word: string, keys: readonly string[]) => {
    if (!words.has(bare(word))) words.set(bare(word), keys);
  };
  for (const [key, { label, formerly = [] }] of Object.entries(table.columns))
    for (const word of [label, key, ...formerly]) add(word, [key]);
  for (const { keys, words: others } of HEADER_WORDS[table.name] ?? [])
    if (keys.every((key) => key in table.columns)) for (const word of others) add(word, keys);
  return words;
}

/** The words that were looked for, for telling somebody: those over the column that names a row first. */
export function headerWordsFor(table: Table): string[] {
  const naming = [...wordsOf(table)].filter(([, keys]) => keys.includes(table.naming));
  return [...new Set([...naming.map(([word]) => word), ...headerOf(table)])].filter((word) =>
    /\p{Script=Han}/u.test(word),
  );
}

/** The header that says most, of any of the tables; undefined where none names its rows and one thing more. */
export function findHeader(grid: Grid, tables: readonly Table[]): Header | undefined {
  let best: Header | undefined;
  for (const table of tables) {
    const words = wordsOf(table);
    for (let row = 0; row < Math.min(HEADER_WITHIN, grid.height); row += 1) {
      const header = headerAt(grid, row, table, words);
      if (header !== undefined && keysIn(header) > (best === undefined ? 1 : keysIn(best)))
        best = header;
    }
  }
  return best;
}

const keysIn = ({ places }: Header): number => new Set(places.flatMap(({ keys }) => keys)).size;

function headerAt(grid: Grid, top: number, table: Table, words: Words): Header | undefined {
  const bottom = lastHeaderRow(grid, top, words);
  const head: Head = { top, bottom, words };
  const places: Place[] = [];
  const personal: string[] = [];
  const unknown: string[] = [];
  let ordinal: number | undefined;
  for (let column = 0; column < grid.width; column += 1) {
    const text = textOver(grid, column, head);
    const meant = meaningOf(text, words);
    const keys = meant?.filter((key) => places.every((place) => !place.keys.includes(key))) ?? [];
    if (isOrdinal(text)) ordinal ??= column;
    if (keys.length > 0) places.push({ keys, columns: span(grid, head, column, keys.length) });
    else if (meant === undefined && isPersonal(text)) personal.push(text);
    else if (text !== '' && !isOrdinal(text)) unknown.push(text);
  }
  if (!places.some(({ keys }) => keys.includes(table.naming))) return undefined;
  return { table, top, bottom, places, ordinal, personal, unknown };
}

/** A header has a second row where a block of the first reaches into it, or where it names columns and nothing else. */
function lastHeaderRow(grid: Grid, top: number, words: Words): number {
  const reach = Math.max(top, ...grid.filled(top).map((column) => grid.bottomOf(top, column)));
  if (reach > top && reach - top <= 3) return reach;
  const below = grid.filled(top + 1);
  const names = below.every((column) => meaningOf(grid.cell(top + 1, column).text, words));
  return below.length > 0 && names && below.length < grid.filled(top).length ? top + 1 : top;
}

/** What stands over a column: the lowest word of the header that means something, else the lowest. */
function textOver(grid: Grid, column: number, { top, bottom, words }: Head): string {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const { text, isOwn } = grid.cell(row, column);
    // The right part of a block over several columns has nothing over it but what stands below the block.
    if (isOwn && text !== '') texts.push(bare(text.slice(0, LONGEST + 1)));
  }
  return texts.findLast((text) => meaningOf(text, words)) ?? texts.at(-1) ?? '';
}

/** The columns under one heading: its own, and beside it those that have no heading. */
function span(grid: Grid, { top, bottom }: Head, column: number, most: number): number[] {
  const columns = [column];
  for (let next = column + 1; columns.length < most && next < grid.width; next += 1) {
    for (let row = top; row <= bottom; row += 1)
      if (grid.filled(row).includes(next)) return columns;
    columns.push(next);
  }
  return columns;
}

/** No heading is as long as this; what is longer is not looked at. */
const LONGEST = 40;

function meaningOf(text: string, words: Words): readonly string[] | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = bare(text);
  return words.get(plain) ?? words.get(plain.replaceAll(/\(.*?\)/g, ''));
}

const isOrdinal = (text: string): boolean => ORDINAL_WORDS.includes(text.toLowerCase());

const isPersonal = (text: string): boolean => PERSONAL_WORDS.some((word) => text.includes(word));
