/** What looking through a published site finds. */

/** One place where a site is not what it says of itself. */
export interface Difference {
  readonly kind:
    | 'file-differs'
    | 'file-missing'
    | 'file-extra'
    | 'record-differs'
    | 'record-missing'
    | 'record-unknown'
    | 'ledger-differs'
    | 'link-broken'
    | 'publication-differs';
  /** The file, the record or the number of the publication. */
  readonly name: string;
  /** The file a record was read from. */
  readonly file?: string;
}

export interface Verdict {
  readonly differences: readonly Difference[];
  readonly files: number;
  readonly records: number;
  readonly publications: number;
}
