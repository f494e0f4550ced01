/** What a list shows of its table: one definition a list, from which its pages, data, search and dates are made. */
import type { Columns } from '../tables/column.ts';
import type { Row, Table } from '../tables/define.ts';

/** Said in the place of a thing that a list knowingly does not have. */
export interface None {
  readonly none: string;
}

/** A row of any list, where its table is not known. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** Where a link to the list stands, and how it is called there. */
export interface Navigation {
  readonly place: 'header' | 'footer';
  readonly name: string;
}

/** What ends on a day, for the calendars. */
export interface Ending<Key extends string = string> {
  /** The column of the last day; rows where it is empty end never. */
  readonly column: Key;
  readonly says: (name: string) => string;
}

export interface Records<Name extends string = string, Key extends string = string> {
  readonly table: Table<Name>;
  /** The first part of the address of the list and of its records, below the base: `powers` for `/powers/` and `/powers/<id>/`. */
  readonly path: string;
  /** The heading of the list; without it, the title of the table. */
  readonly title?: string;
  /** What the list is good for, in one sentence under its heading. */
  readonly lead: string;
  readonly nav: Navigation | None;
  /** The day a record speaks from, by which a list is ordered, newest first: the first of these columns that is filled. */
  readonly day: readonly Key[];
  /** The day from which a record holds: the first of these columns that is filled; without it, the day it speaks from. */
  readonly since?: readonly Key[];
  /** The column of the day on which a record was made public, where that is another than the day from which it holds. */
  readonly published?: Key;
  /** On which days the list is shown as it then stood: those of publications, beginnings and ends. */
  readonly listDays?: readonly ('published' | 'began' | 'ended')[];
  /** The columns that name the bodies a record concerns, whoever answers for it first. */
  readonly bodies: readonly Key[];
  /** The column of the streets to which a record is limited; it is empty where all streets are meant. */
  readonly streets?: Key;
  /** How the list is divided: by the first into pages of their own where it is long, by the others under headings. */
  readonly group?: readonly Key[];
  /** More records than this are never shown on one page. */
  readonly pageSize: number;
  /** `common`: made from the columns; `own`: a route of the list's own; otherwise why there is none. */
  readonly page: 'common' | 'own' | None;
  /** The address of a record below the base, where it is not `<path>/<id>/`. */
  readonly address?: (row: AnyRow) => string;
  /** Whether a mention of a record is written as its id and not as its name. */
  readonly mentionedById?: boolean;
  /** Whether a record only says how two others stand to one another: it cites neither, and shows on their pages. */
  readonly besideOthers?: boolean;
  /** Further columns by whose whole text people ask for a record: a code, a number. */
  readonly alsoCalled?: readonly Key[];
  /** The column of a number by which people cite a record in running text, beside its id. */
  readonly citedAs?: Key;
  /**
   * A weight: among the quick answers, counting so much beside those of other lists, `lift` where its records have too few
   * words to keep up with those of other lists, and `own` where the list's own code makes them; otherwise by the full text alone.
   */
  readonly search:
    | { readonly weight: number; readonly lift?: number; readonly own?: true }
    | 'full-text'
    | None;
  /** `own`: the list's own code knows its days. */
  readonly calendar: 'own' | Ending<Key> | None;
  /** How the number of its records is shown among the figures of the home page. */
  readonly figure: 'own' | 'count' | None;
  /** How the list stands on the pages of the bodies it concerns. */
  readonly onBodies: 'own' | 'list' | None;
  /**
   * How readers of feeds hear of records when they are published: `each` by its name, or all together by `count`; `own`: each,
   * and the feed of the list itself is made by code of its own.
   */
  readonly announced: 'each' | 'count' | 'own' | None;
  /** What a record says in one sentence at the head of its page; `nameOf` gives the names of bodies by their ids. */
  readonly sentence?: (row: AnyRow, nameOf: (body: string) => string) => string;
  /** Under which heading the records of the list stand on the pages of the records that a column of theirs names. */
  readonly standsOn?: readonly {
    readonly column: Key;
    readonly heading: string;
    /** Whether the newest come first; otherwise they keep the order of their table. */
    readonly newestFirst?: true;
    /** Whether the list has a page of the records that name the same one there. */
    readonly hasPart?: true;
  }[];
  /** The two columns by which a table above a long list counts its records: what stands down the side, what along the top. */
  readonly overview?: readonly [Key, Key];
  /** What the record itself and its parts are called where versions are compared. */
  readonly called?: { readonly whole: string; readonly part: string };
}

/** Where lists differ in who makes a thing of them: the list's own code, or the code for every list. */
type Aspect = 'page' | 'search' | 'calendar' | 'figure' | 'onBodies' | 'announced';

/** What most lists have, so that a definition says only what is otherwise. */
const USUAL = {
  // As many records as a phone still shows without stumbling.
  pageSize: 200,
  page: 'common',
  search: 'full-text',
  figure: 'count',
  onBodies: 'list',
  announced: 'each',
} as const;

type Given<Name extends string, C extends Columns> = Partial<Pick<Records, keyof typeof USUAL>> &
  Omit<Records<Name, keyof C & string>, 'table' | 'address' | 'sentence' | keyof typeof USUAL> & {
    readonly address?: (row: Row<Table<Name, C>>) => string;
    readonly sentence?: (row: Row<Table<Name, C>>, nameOf: (body: string) => string) => string;
  };

/** What a definition says of each aspect, to the letter: who makes what of which list is known to the compiler. */
type Said<G> = {
  readonly [A in Aspect]: G extends { readonly [_ in A]: infer Given }
    ? Given
    : A extends keyof typeof USUAL
      ? (typeof USUAL)[A]
      : never;
};

/** Declares what a list shows. Columns are named by their keys: a misspelt one does not compile. */
export function defineRecords<
  const Name extends string,
  const C extends Columns,
  const G extends Given<Name, C>,
>(table: Table<Name, C>, given: G & Given<Name, C>): Records<Name> & Said<G> {
  // A definition is only ever asked about rows of its own table.
  return { ...USUAL, ...given, table } as unknown as Records<Name> & Said<G>;
}

/** Whether a list says that it has not what is asked for. */
export function isNone(said: unknown): said is None {
  return typeof said === 'object' && said !== null && 'none' in said;
}
