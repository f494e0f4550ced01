import type { Column } from '../tables/column.ts';
import type { Place } from './read.ts';

/** A column in which cells are not written as they should be but mean one thing only, and are read as that. */
export interface AsSaved {
  readonly path: string;
  readonly column: Column;
  /** The line of the first such cell, how it was written and what it means. */
  readonly line: number;
  readonly typed: string;
  readonly meant: string;
  count: number;
}

/** A cell of a row that had to be read as what it was meant to say. */
export interface SavedCell {
  readonly column: Column;
  readonly typed: string;
  readonly meant: string;
}

/** The cells of a row that had to be read as what they were meant to say. */
export function savedIn(
  places: readonly Place[],
  typed: readonly string[],
  cells: Readonly<Record<string, string>>,
): readonly SavedCell[] {
  let found: SavedCell[] | undefined;
  for (const { key, column, index } of places) {
    const raw = typed[index];
    const meant = cells[key] ?? '';
    // Another form of the same characters is nothing that anybody could see.
    if (raw === undefined || raw === meant || raw.normalize('NFC') === meant) continue;
    found ??= [];
    found.push({ column, typed: raw, meant });
  }
  return found ?? NONE;
}

const NONE: readonly SavedCell[] = [];

/** Counts such cells of a row among those of its file. */
export function noteSaved(
  cells: readonly SavedCell[],
  { path, line }: Pick<AsSaved, 'path' | 'line'>,
  saved: AsSaved[],
): void {
  for (const { column, typed, meant } of cells) {
    const known = saved.find((note) => note.path === path && note.column === column);
    if (known === undefined) saved.push({ path, column, line, typed, meant, count: 1 });
    else known.count += 1;
  }
}
