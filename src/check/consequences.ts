/** What follows from a record that was taken out and is told once already. */
import type { Data, DataRow } from './data.ts';
import { escaped } from './escaped.ts';
import { movedIds } from './moved-ids.ts';
import type { Report } from './problem.ts';
import type { Reference } from './resolve.ts';
import { type Removal, removals } from './unrecorded.ts';

/** The words by which others speak of a record: its id and its names. */
export function wordsFor({ table, id, cells }: Removal): string[] {
  return [id, ...(table.knownBy ?? []).flatMap((key) => cells[key] || [])];
}

/**
 * Whether a report is about nothing but records that were taken out or stand under another id; each of these is told by the rule that keeps them. Tables
 * with rows that point at them, or into a table that could not be read, are marked as incomplete.
 */
export function consequencesIn(data: Data): (report: Report) => boolean {
  const isOpen = (table: string) => data.unread.has(table) || data.unnamed.has(table);
  markIncomplete(data, ({ tables }) => tables.some(isOpen));
  if (data.ledgerFaults.length > 0) return () => false;
  const moved = [...movedIds(data)].flatMap(wordsForMoved);
  const gone = removals(data)
    .filter(({ table }) => table.partOf === undefined)
    .flatMap(wordsFor)
    .concat(moved);
  if (gone.length === 0) return () => false;
  markIncomplete(data, ({ typed }) => gone.includes(typed));
  const names = new RegExp(gone.map((word) => `(?<![\\w-])${escaped(word)}(?![\\w-])`).join('|'));
  const rows = new Map<string, DataRow>();
  for (const { name } of data.tables)
    for (const row of data.all(name)) rows.set(`${row.path}:${row.line}`, row);
  return ({ path, line, found = '', wrong, cure }) => {
    if (names.test(found) || names.test(wrong) || names.test(cure)) return true;
    const row = rows.get(`${path}:${line}`);
    return row !== undefined && Object.values(row.cells).some((cell) => names.test(cell));
  };
}

/** What stands under another id is meant by both ids, and by its names wherever these are read as the wrong one. */
function wordsForMoved([{ table, cells }, id]: [DataRow, string]): string[] {
  return [...wordsFor({ table, id, cells }), ...(cells['id'] ? [cells['id']] : [])];
}

/** Rows that point nowhere for a reason that is told elsewhere are not read whole. */
function markIncomplete(data: Data, isTold: (reference: Reference) => boolean): void {
  for (const reference of data.references.missing)
    if (isTold(reference)) data.incomplete.add(reference.row.table.name);
}
