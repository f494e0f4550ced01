import type { Column, Columns, RowOf } from './column.ts';
import { foundOnce } from './found-once.ts';

/** How one row replaces another, where a table knows replacement. */
export interface Succession {
  /** The column that names the other row. */
  readonly column: string;
  /** `successor`: the cell names what comes after this row. `predecessors`: it names what this row replaces. */
  readonly names: 'successor' | 'predecessors';
  /** The status that a replaced row must show, and that only a replaced row may show. */
  readonly status?: { readonly column: string; readonly value: string };
  /** The date column along which a chain must run forward. */
  readonly order?: string;
}

/** From when until when a row may be referred to without the mark 历史引用. */
export interface Life {
  readonly since?: string;
  readonly until: string;
}

/** The rows of a table that hold in every district, told by a column. */
export interface Kept {
  readonly column: string;
  readonly values: readonly string[];
}

/**
 * `on-record`: every change has its row in the list of changes, and the former versions stay. `corrected`: a fact; what was
 * left empty may be filled in later, what was written changes only with a row in the list of changes. `never`: not at all.
 * `freely`: without any record, and why that harms nobody.
 */
export type Changes = 'on-record' | 'corrected' | 'never' | { readonly freely: string };

/** What is published says how it may change. */
type SaysHowItChanges =
  | { readonly published: true; readonly changes: Changes }
  | { readonly published: false; readonly changes?: never };

export interface Table<Name extends string = string, C extends Columns = Columns> {
  readonly name: Name;
  /** What the table is called in Chinese. */
  readonly title: string;
  /** What it was called before: read, never written. */
  readonly formerly?: readonly string[];
  /** The file's name inside the data folder. */
  readonly file: string;
  /** What one row is. */
  readonly note: string;
  readonly columns: C;
  /** The column that names a row in running text. */
  readonly naming: string;
  /** The column that tells records of one name apart: a sub-item, a stage. */
  readonly partName?: string;
  /** Columns whose exact text may stand for the id in a reference. */
  readonly knownBy?: readonly string[];
  /** A list column of former and popular names: refused in references, with the right name suggested. */
  readonly aliases?: string;
  /** Columns that must differ from row to row, beside the id. */
  readonly unique?: readonly string[];
  readonly succession?: Succession;
  readonly life?: Life;
  /** The date on which a row speaks, or the reference to the record whose date it shares; without it, today. */
  readonly datedBy?: string;
  /** Whether each row is a published record: it enters the ledger, and its id never vanishes and never means another. */
  readonly published: boolean;
  /** Which rows a district that begins takes over from the example: none, all, or those with one of some words in a column. */
  readonly inNewDistrict: 'empty' | 'kept' | Kept;
  /** How a published row may change; a table that publishes nothing does not say. */
  readonly changes?: Changes;
  /** The columns of a table of facts that go on as things go on, or of which nothing depends: they change without a record. */
  readonly freeColumns?: readonly string[];
  /** The column that names the record a row is a part of. A part has no page; it is announced and withdrawn with its record. */
  readonly partOf?: string;
  /** The columns that say in short what a part holds, for the drafts of changes. */
  readonly gist?: readonly string[];
  /** The columns that are not filled any more. They may be left out of the file: what was published in them stays. */
  readonly retired?: readonly string[];
  /** The column of the place in which a row stands among others: it says nothing of what the row is. */
  readonly position?: string;
  /** Whether a rule of its own refuses copies of its rows: one that differs by a number alone is another row. */
  readonly toldApart?: true;
  /** Optional columns that came later: a file may still be without them, and is read as if they were empty. */
  readonly later?: readonly string[];
  /** The states in which a record is no longer in force and its page only says what became of it. */
  readonly withdrawn?: { readonly column: string; readonly values: readonly string[] };
}

/** The settings of a table that name its own columns, so that a misspelt name does not compile. */
interface OwnColumns<C extends Columns> {
  readonly datedBy?: keyof C & string;
  readonly naming: keyof C & string;
  readonly partName?: keyof C & string;
  readonly knownBy?: readonly (keyof C & string)[];
  readonly aliases?: keyof C & string;
  readonly unique?: readonly (keyof C & string)[];
  readonly partOf?: keyof C & string;
  readonly gist?: readonly (keyof C & string)[];
  readonly retired?: readonly (keyof C & string)[];
  readonly later?: readonly (keyof C & string)[];
  readonly freeColumns?: readonly (keyof C & string)[];
  readonly position?: keyof C & string;
}

/** Declares a table. The object is the only place that knows the table's columns. */
export function defineTable<const Name extends string, const C extends Columns>(
  table: Table<Name, C> & OwnColumns<C> & SaysHowItChanges,
): Table<Name, C> {
  return table;
}

/** The typed row of a table. */
export type Row<T extends Table> = T extends Table<string, infer C> ? RowOf<C> : never;

/** The columns of a table with their keys: asked for at every row. */
export const columnsIn = foundOnce(({ columns }: Table): readonly (readonly [string, Column])[] =>
  Object.entries(columns),
);

/** The header cells in order. */
export function headerOf(table: Table): string[] {
  return Object.values(table.columns).map((column) => column.label);
}

/** The header cells that a file must have. */
export function neededHeader({ columns, retired = [], later = [] }: Table): string[] {
  const needed = Object.entries(columns).filter(
    ([key]) => !retired.includes(key) && !later.includes(key),
  );
  return needed.map(([, { label }]) => label);
}

/** Where a column stands under a header, by its label or by a former one; -1 where it is not there. */
export function headerIndex(header: readonly string[], { label, formerly = [] }: Column): number {
  const labels = header.map((cell) => cell.trim());
  const word = [label, ...formerly].find((candidate) => labels.includes(candidate));
  return word === undefined ? -1 : labels.indexOf(word);
}

/** The Chinese label of a column, for pages and messages. */
export function labelOf<T extends Table>(table: T, key: keyof T['columns'] & string): string {
  const column = table.columns[key];
  if (column === undefined) throw new Error(`${table.name} has no column ${key}`);
  return column.label;
}

/** Whether some change of the table's published rows has to have a row in the list of changes. */
export const isRecorded = ({ changes }: Pick<Table, 'changes'>): boolean =>
  changes === 'on-record' || changes === 'corrected';

/** Whether a record shows one of the states in which it is no longer in force. */
export function isWithdrawn({ withdrawn }: Table, row: object): boolean {
  if (withdrawn === undefined) return false;
  return withdrawn.values.includes(String((row as Record<string, unknown>)[withdrawn.column]));
}

/** The keys of the columns that cite laws. */
export function citedKeys(columns: Columns): string[] {
  return Object.keys(columns).filter((key) => columns[key]?.kind.isCited);
}
