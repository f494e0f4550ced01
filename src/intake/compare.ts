/** Rows that were read beside the rows of the table: which are new, which say something else, which the same. */

import type { Data, DataRow } from '../check/data.ts';
import { append } from '../tables/append.ts';
import { readCitations, splitPhrases } from '../tables/cell.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { knownAgainBy, printedCode } from '../tables/known-again.ts';
import { type Note, refuses } from './notes.ts';
import type { Shaped } from './shape.ts';
import { bare } from './text.ts';

/** One cell that is to change. */
export interface CellChange {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What becomes of a row that was read. */
export type Outcome = { readonly shaped: Shaped; readonly notes: readonly Note[] } & (
  | { readonly kind: 'new' }
  | { readonly kind: 'changed'; readonly row: DataRow; readonly changes: readonly CellChange[] }
  | { readonly kind: 'same'; readonly row: DataRow }
  | { readonly kind: 'refused' }
  /** Says word for word what another row of the same files says. */
  | { readonly kind: 'twice'; readonly first: Shaped }
);

export function outcomesOf(table: Table, rows: readonly Shaped[], data: Data): Outcome[] {
  const seats = new Seats(table, data);
  const firsts = new Map<string, Shaped>();
  const sound = new Map<Shaped, Outcome>();
  for (const shaped of rows) {
    const first = firsts.get(sayingOf(shaped));
    if (shaped.notes.some(refuses))
      sound.set(shaped, { kind: 'refused', shaped, notes: shaped.notes });
    else if (first !== undefined) sound.set(shaped, { kind: 'twice', shaped, notes: [], first });
    else firsts.set(sayingOf(shaped), shaped);
  }
  const open = rows.filter((shaped) => !sound.has(shaped));
  // A row that is there word for word is never taken for another that only has its name.
  for (const shaped of open) {
    const row = seats.take(shaped, true);
    if (row !== undefined) sound.set(shaped, { kind: 'same', shaped, notes: shaped.notes, row });
  }
  for (const shaped of open) if (!sound.has(shaped)) sound.set(shaped, seats.seated(shaped));
  for (const [shaped, outcome] of sound) sound.set(shaped, withFirst(outcome, sound));
  namesTold(table, rows, sound);
  return rows.flatMap((shaped) => sound.get(shaped) ?? []);
}

/** Where the first of two that say the same is refused, so is the second, for the same reason. */
function withFirst(outcome: Outcome, outcomes: ReadonlyMap<Shaped, Outcome>): Outcome {
  const first = outcome.kind === 'twice' ? outcomes.get(outcome.first) : undefined;
  if (first?.kind !== 'refused') return outcome;
  return { kind: 'refused', shaped: outcome.shaped, notes: first.notes };
}

/** All that a row says, read and brought into our form: what is lost on the way tells rows apart too, and what is implied. */
const sayingOf = ({ record, cells }: Shaped): string =>
  JSON.stringify([cells, Object.entries(record.cells).map(([key, text]) => [key, bare(text)])]);

/** A new row that has the name of one before it is taken, and that one is named. */
function namesTold(table: Table, rows: readonly Shaped[], outcomes: Map<Shaped, Outcome>): void {
  const firsts = new Map<string, Shaped>();
  for (const shaped of rows) {
    const key = keyOf(knownAgainBy(table), shaped.cells);
    const first = firsts.get(key);
    const outcome = outcomes.get(shaped);
    if (first === undefined) firsts.set(key, shaped);
    else if (outcome?.kind === 'new') {
      const { sheet, row } = first.record;
      const note: Note = { kind: 'same-name', sheet, row };
      outcomes.set(shaped, { ...outcome, notes: [...outcome.notes, note] });
    }
  }
}

const keyOf = (keys: readonly string[], cells: Readonly<Record<string, string>>): string =>
  keys.map((key) => cells[key] ?? '').join('\n');

/** The rows of the table, each of which one row that was read may take as its own. */
class Seats {
  readonly #table: Table;
  readonly #data: Data;
  readonly #free: Set<DataRow>;
  readonly #byKey = new Map<string, DataRow[]>();

  constructor(table: Table, data: Data) {
    this.#table = table;
    this.#data = data;
    this.#free = new Set(data.all(table.name));
    for (const row of this.#free)
      for (const key of this.#keysOf(this.#published(row.cells))) append(this.#byKey, key, row);
  }

  /** The row of ours that a row is, if it is free; with `whole`, only one that says the same already. */
  take(shaped: Shaped, whole: boolean): DataRow | undefined {
    const rows = this.#keysOf(this.#published(shaped.cells)).flatMap(
      (key) => this.#byKey.get(key) ?? [],
    );
    const row = rows.find(
      (one) => this.#free.has(one) && (!whole || this.#changes(one, shaped).length === 0),
    );
    if (row !== undefined) this.#free.delete(row);
    return row;
  }

  /** What a row is that is not there word for word. */
  seated(shaped: Shaped): Outcome {
    const row = this.take(shaped, false);
    const { missing } = shaped;
    if (row === undefined)
      return missing.length > 0
        ? { kind: 'refused', shaped, notes: [...missing, ...shaped.notes] }
        : { kind: 'new', shaped, notes: shaped.notes };
    const changes = this.#changes(row, shaped);
    return { kind: 'changed', shaped, notes: shaped.notes, row, changes };
  }

  /** The id, then the name with what goes with it, then a printed code that stayed where the name has changed. */
  #keysOf(cells: Readonly<Record<string, string>>): string[] {
    const { id = '' } = cells;
    const again = keyOf(knownAgainBy(this.#table), cells);
    const code = cells[printedCode(this.#table) ?? ''] ?? '';
    const coded = [code, cells['subItem'] ?? '', cells['level'] ?? ''].join('\n');
    return [
      ...(id === '' ? [] : [`id ${id}`]),
      ...(code === '' ? [] : [`both ${code}\n${again}`]),
      ...(cells[this.#table.naming] === undefined ? [] : [`again ${again}`]),
      ...(code === '' ? [] : [`code ${coded}`]),
    ];
  }

  /** Cells as they are published: ids in the place of names. Empty ones are left out. */
  #published(cells: Readonly<Record<string, string>>): Record<string, string> {
    const entries = Object.entries(cells).filter(([, cell]) => cell !== '');
    return Object.fromEntries(
      entries.map(([key, cell]) => {
        const column = this.#table.columns[key];
        return [key, column === undefined ? cell : this.#data.references.published(column, cell)];
      }),
    );
  }

  /** What the file says otherwise than the row. What the file says nothing of stays. */
  #changes(row: DataRow, { cells }: Shaped): CellChange[] {
    return Object.entries(cells).flatMap(([key, cell]) => {
      const column = this.#table.columns[key];
      const before = row.cells[key] ?? '';
      if (column === undefined || column.kind.isId) return [];
      const after = column.kind.isCited ? withCitations(before, cell) : cell;
      const same = this.#same(column, before, after);
      return same ? [] : [{ key, label: column.label, before, after }];
    });
  }

  #same(column: Column, before: string, after: string): boolean {
    const { references } = this.#data;
    return references.published(column, before) === references.published(column, after);
  }
}

/** Citations with those added that are not there yet; what a person has written or verified stays. */
function withCitations(before: string, added: string): string {
  const known = new Set(plainCitations(before));
  const parts = splitPhrases(added).filter((part) => part !== '');
  const fresh = parts.filter((part) => plainCitations(part).some((one) => !known.has(one)));
  return [before, ...fresh.map((part) => withoutKnown(part, known))].filter(Boolean).join(';');
}

const plainCitations = (cell: string): string[] =>
  splitPhrases(cell)
    .filter((part) => part !== '')
    .flatMap(readCitations)
    .map(({ law, article }) => `${law}#${article ?? ''}`);

function withoutKnown(part: string, known: ReadonlySet<string>): string {
  const citations = readCitations(part).filter(
    ({ law, article }) => !known.has(`${law}#${article ?? ''}`),
  );
  const [first] = citations;
  if (first === undefined) return '';
  const articles = citations.flatMap(({ article }) => article ?? []).join('、');
  const mark = first.confidence === undefined ? '' : `（${first.confidence}）`;
  return `${first.law}${articles === '' ? '' : `#${articles}`}${mark}`;
}
