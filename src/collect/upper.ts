/** The upper level's list as it was read: rows in the columns of ours, each with the place it was read from. */

/** A row of the upper level's list. */
export interface UpperRow {
  readonly file: string;
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  /** The row of the sheet or the line of the file, counted from 1. */
  readonly row: number;
  /** Texts by the key of our column: of the columns that the file has, and of no others. */
  readonly cells: Readonly<Record<string, string>>;
  /** The columns whose text is not in the words of ours, those whose text is not repeated, and those it does not say itself. */
  readonly unread?: readonly string[];
  readonly silent?: readonly string[];
  readonly implied?: readonly string[];
}

/** All files of one look together. */
export interface UpperList {
  /** Files that were read, each with how many of its rows came in and how many say nothing. */
  readonly files: readonly {
    readonly name: string;
    readonly rows: number;
    readonly others: number;
  }[];
  readonly rows: readonly UpperRow[];
  /** What stands over columns that are not read: because they say who somebody is, and because we have none such. */
  readonly personal: readonly string[];
  readonly unknown: readonly string[];
}
