import { type CellRule, type Column, cellSchema, type Definition, Refusal } from './column.ts';

/** Refuses a cell by a rule, with what was expected. */
export type Refuse = (rule: CellRule, expected: string) => never;

/** A schema of JSON Schema 2020-12, for the value that a cell has in the API. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A cell that a column must refuse, and by which rule. */
export interface BadCell {
  readonly cell: string;
  readonly rule: CellRule;
}

/** How the cells of a kind point at records. */
export interface Refers {
  /** What stands in a cell, each without its mark. */
  written(cell: string): { target: string; historical: boolean }[];
  /** The names or ids in a value, and the value with other ids in their place. */
  targets(value: unknown): readonly string[];
  withTargets(value: unknown, ids: readonly string[]): unknown;
  /** Whether only ids are written, never names. */
  readonly byIdAlone: boolean;
}

/** What all columns of one kind have in common: how a cell is read and written, described and refused. */
export interface Kind<Value = unknown> {
  readonly name: string;
  /** What the data dictionary calls it. */
  readonly title: string;
  read(cell: string, column: Definition, refuse: Refuse): Value;
  /** A value as the text of a cell, the way it is published and its digest is taken. */
  write(value: Value): string;
  /** A cell as a spreadsheet saves it or a person types it, as it is to be written; undefined where that is not one thing. */
  asSaved?(cell: string, column: Definition): string | undefined;
  /** What the value is in the API. */
  json(column: Column): JsonSchema;
  /** Cells that a column of the kind refuses by themselves, besides the empty one. */
  bad(column: Definition): readonly BadCell[];
  /** A column of the kind, for the tests. */
  sample(): Column<Value>;

  /** Whether a cell holds several values. */
  readonly isList: boolean;
  /** Whether records may be counted and chosen by the values. */
  readonly isFacet: boolean;
  readonly refers?: Refers;
  /** Running text, which is compared word by word. */
  readonly isText?: boolean;
  /** Text that may have paragraphs. */
  readonly isLong?: boolean;
  /** In the clerk's own words, in which ids may be mentioned. */
  readonly isWritten?: boolean;
  /** Says in words what a record is. */
  readonly isWording?: boolean;
  readonly isId?: boolean;
  readonly isDate?: boolean;
  /** Laws with their articles. */
  readonly isCited?: boolean;
  /** Where a value leads that is itself an address; there alone it is no personal data. */
  link?(value: string): string;
  /** What a cell names, where that is no record but a part of the definitions: its word may change. */
  readonly names?: 'option' | 'table' | 'column';
}

/** What most kinds have in common. */
const PLAIN = {
  write: (value: unknown): string => (typeof value === 'string' ? value : [value].flat().join(';')),
  bad: (): readonly BadCell[] => [],
  isList: false,
  isFacet: false,
};

type Plain = keyof typeof PLAIN;

/** Declares a kind: what it does not say itself is plain. */
export function defineKind<Value>(
  kind: Omit<Kind<Value>, Plain> & Partial<Pick<Kind<Value>, Plain>>,
): Kind<Value> {
  return { ...PLAIN, ...kind };
}

/** A column of a kind, whose cell must be filled. A builder that knows the values more closely than its kind reads them itself. */
export function columnOf<Value>(kind: Kind<Value>, definition: Definition): Column<Value>;
export function columnOf<Value>(
  kind: Kind,
  definition: Definition,
  read: (cell: string, refuse: Refuse) => Value,
): Column<Value>;
export function columnOf(
  kind: Kind,
  definition: Definition,
  read = (cell: string, refuse: Refuse) => kind.read(cell, definition, refuse),
): Column {
  const refuse: Refuse = (rule, expected) => {
    throw new Refusal(rule, expected);
  };
  const schema = cellSchema((cell) =>
    cell === ''
      ? refuse('cell-required', `这一列不能为空，例如「${definition.example}」`)
      : read(cell, refuse),
  );
  return { ...definition, kind, required: true, schema };
}
