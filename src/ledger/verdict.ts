/** What looking through a published site finds. */

/** One place where a site is not what it says of itself. */
export interface Difference {
  readonly kind:
    | 'file-differs'
    | 'file-missing'
    | 'file-extra'
    | 'not-a-file'
    | 'twin-differs'
    | 'record-differs'
    | 'record-missing'
    | 'record-unknown'
    | 'ledger-differs'
    | 'link-broken'
    | 'publication-differs'
    /** Addresses that were once published. */
    | 'addresses-differ'
    | 'address-gone'
    | 'address-redirected'
    | 'address-dead'
    /** What somebody kept of an earlier publication says otherwise. */
    | 'kept-publication-differs'
    | 'kept-publication-missing'
    | 'kept-link-unknown'
    | 'key-missing'
    | 'key-unreadable'
    | 'key-differs'
    | 'signature-missing'
    | 'signature-unreadable'
    | 'signature-other-key'
    | 'signature-wrong'
    | 'signature-stale'
    /** The site that was built anew is another. */
    | 'other-code'
    | 'rebuilt-differs'
    | 'rebuilt-missing'
    | 'rebuilt-extra';
  /** The file, the record, the key or the number of the publication. */
  readonly name: string;
  /** The file a record was read from, or of which another is the compressed twin. */
  readonly file?: string;
  /** What was to be there by what is in hand. */
  readonly held?: string | undefined;
  /** What is there. */
  readonly found?: string | undefined;
}

/** Whose key signed the newest publication, and whether that is known from elsewhere than the site itself. */
export interface SignedBy {
  readonly key: string;
  readonly isKnown: boolean;
}

export interface Verdict {
  readonly differences: readonly Difference[];
  readonly files: number;
  readonly records: number;
  readonly publications: number;
  readonly signedBy?: SignedBy;
  /** The number of the newest publication in what somebody kept; none is known of a single link. */
  readonly earlier?: number | undefined;
  /** How many files were built anew and compared. */
  readonly rebuilt?: number | undefined;
}
