import { hash } from 'node:crypto';
import { cellText } from '../tables/cell-text.ts';
import { columnsIn, type Table } from '../tables/define.ts';

/** A record as it is published: the text of its cells by column key, with ids in the place of names. */
export type Cells = Readonly<Record<string, string>>;

/** 128 bits: nobody can find another text for a digest, and a line of the ledger stays readable. */
const DIGEST_LENGTH = 32;

export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** The published text of a row. Names are ids here, so that renaming a body changes the body alone. */
export function cellsOf(table: Table, values: Readonly<Record<string, unknown>>): Cells {
  const cells: Record<string, string> = {};
  for (const [key, column] of columnsIn(table)) cells[key] = cellText(column, values[key]);
  return cells;
}

/**
 * The digest of a record: its filled cells as `[["key","text"],…]`, ordered by key. Empty cells do not count and labels do
 * not either, so that a new column or a better label leaves every digest as it was.
 */
export function digestOf(cells: Cells): string {
  const filled: [string, string][] = [];
  for (const key of Object.keys(cells).sort()) {
    const text = cells[key] ?? '';
    if (text !== '') filled.push([key, text]);
  }
  return sha256(JSON.stringify(filled)).slice(0, DIGEST_LENGTH);
}
