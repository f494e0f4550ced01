import { z } from 'zod';
import type { Kind } from './kind.ts';

/** The rules a cell alone can break; each has a file in `check/rules/` and a bad example. */
export type CellRule =
  | 'cell-required'
  | 'id-shape'
  | 'text-length'
  | 'text-one-line'
  | 'number-shape'
  | 'date-real'
  | 'choice-known'
  | 'list-shape'
  | 'document-shape'
  | 'phone-shape'
  | 'url-safe'
  | 'citation-shape'
  | 'next-shape';

/** What a column needs to know of a table that it names. */
export interface NamedTable {
  readonly name: string;
  readonly title: string;
  readonly formerly?: readonly string[];
  readonly columns: Columns;
}

/** How many characters a text may have. */
export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** What a table says of one of its columns. */
export interface Definition {
  /** The header cell in the CSV, in Chinese. */
  readonly label: string;
  /** Former labels and former keys: read, never written. */
  readonly formerly?: readonly string[];
  /** What to write here, for the clerk and the data dictionary. */
  readonly note: string;
  /** A good cell, shown in the dictionary and in the templates. */
  readonly example: string;
  /** For texts. */
  readonly lengths?: Lengths;
  /** Allowed values of a `choice`; in a reference, words that may stand in the place of a record. */
  readonly options?: readonly string[];
  /** Former options of a `choice` with what each is called now: read, never written. */
  readonly formerOptions?: Readonly<Record<string, string>>;
  /** Tables a reference may point into. */
  readonly targets?: readonly string[];
  /** Whether a reference may name what has ended or has not begun: the row speaks of beginnings and ends. */
  readonly atAnyTime?: boolean;
  /** For `table`: the tables it may name. */
  readonly tables?: readonly NamedTable[];
  /** For `record` and `field`: the column that names the list they belong to. */
  readonly listColumn?: string;
  /** For dates: the columns of the same row this date may not precede, where they are filled. */
  readonly notBefore?: string | readonly string[];
  /** For dates: the cell of the same row with which the date may precede those after all. */
  readonly unless?: { readonly column: string; readonly is: string };
  /** For dates: the column of the same row from which working days are counted to this date. */
  readonly workingDaysSince?: string;
  /** For dates: whether the date may lie after the day of publication. */
  readonly mayBeFuture?: boolean;
  /** For dates that may lie ahead: what is so once that day has come, as a clause without its subject. */
  readonly onDay?: string;
  /** For those: whether what stands there holds through that day, so that it turns on the next. */
  readonly throughDay?: boolean;
  /** For ids: allowed prefixes. */
  readonly prefixes?: readonly string[];
}

/** One column of a table: everything the project knows about it. */
export interface Column<Value = unknown> extends Definition {
  readonly kind: Kind;
  readonly required: boolean;
  /** Cell text → value. Issues carry `params.rule` (a CellRule) and a Chinese message that says what is expected. */
  readonly schema: z.ZodType<Value, string>;
}

export type Columns = Readonly<Record<string, Column>>;

/** The typed row a set of columns describes. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer Value> ? Value : never;
};

/** A cell that its column refuses: the rule it breaks and what was expected. Thrown while a cell is read. */
export class Refusal extends Error {
  readonly rule: CellRule;

  constructor(rule: CellRule, expected: string) {
    super(expected);
    this.rule = rule;
  }
}

/** A zod schema from cell text to a value; a Refusal becomes an issue that names its rule. */
export function cellSchema<Value>(read: (cell: string) => Value): z.ZodType<Value, string> {
  const schema = z.string().transform((cell, context) => {
    try {
      return read(cell);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.addIssue({ code: 'custom', message: error.message, params: { rule: error.rule } });
      return z.NEVER;
    }
  });
  readers.set(schema, read);
  return schema;
}

/** How cells are read, by the schemas of their columns. */
const readers = new WeakMap<z.ZodType, (cell: string) => unknown>();

/** What a cell says, or why its column refuses it. */
export type Reading = { readonly value: unknown } | { readonly refusal: Refusal };

/** Reads a cell as the schema of its column does, without what zod does besides: long lists have millions of cells. */
export function readCell({ schema }: Pick<Column, 'schema'>, cell: string): Reading {
  const read = readers.get(schema);
  if (read === undefined) return readBySchema(schema, cell);
  try {
    return { value: read(cell) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error };
  }
}

/** The same for a column of another copy of this code, as every bundle has one. */
function readBySchema(schema: z.ZodType, cell: string): Reading {
  const result = schema.safeParse(cell);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const rule = issue?.code === 'custom' ? issue.params?.['rule'] : undefined;
  return { refusal: new Refusal(rule, issue?.message ?? '') };
}

/** A column that had other labels or keys before. Files and published copies that still use them read as the same. */
export function formerly<Value>(column: Column<Value>, ...words: readonly string[]): Column<Value> {
  return { ...column, formerly: words };
}

/** Lets a cell be empty: its value is then undefined, or an empty list where the column holds a list. */
export function optional<Value extends readonly unknown[]>(column: Column<Value>): Column<Value>;
export function optional<Value>(column: Column<Value>): Column<Value | undefined>;
export function optional(column: Column): Column {
  const empty = column.kind.isList ? [] : undefined;
  const schema = cellSchema((cell) => {
    if (cell === '') return empty;
    const reading = readCell(column, cell);
    if ('refusal' in reading) throw reading.refusal;
    return reading.value;
  });
  return { ...column, required: false, schema };
}
