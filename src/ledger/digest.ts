import { createHash } from 'node:crypto';
import { cellText } from '../tables/cell-text.ts';
import type { Table } from '../tables/define.ts';

/** A record as it is published: the text of its cells by column key, with ids in the place of names. */
export type Cells = Readonly<Record<string, string>>;

/** 128 bits: nobody can find another text for a digest, and a line of the ledger stays readable. */
const DIGEST_LENGTH = 32;

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The published text of a row. Names are ids here, so that renaming a body changes the body alone. */
export function cellsOf(table: Table, values: Readonly<Record<string, unknown>>): Cells {
  return Object.fromEntries(
    Object.entries(table.columns).map(([key, column]) => [key, cellText(column, values[key])]),
  );
}

/**
 * The digest of a record: its filled cells as `[["key","text"],…]`, ordered by key. Empty cells do not count and labels do
 * not either, so that a new column or a better label leaves every digest as it was.
 */
export function digestOf(cells: Cells): string {
  const filled = Object.entries(cells)
    .filter(([, text]) => text !== '')
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return sha256(JSON.stringify(filled)).slice(0, DIGEST_LENGTH);
}
