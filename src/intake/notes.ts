/** What is to be said of a row that was read. The words for it stand in `words/import-text.ts`. */
export type Note =
  /** A cell that its column does not accept: why, and what would be accepted. */
  | { readonly kind: 'refused' | 'left-out'; readonly column: string; readonly why: string }
  /** A cell that a row needs and its file leaves empty. */
  | { readonly kind: 'missing'; readonly column: string; readonly example: string }
  /** A name that none of our records has, with the one that was probably meant. */
  | {
      readonly kind: 'no-such-name';
      readonly column: string;
      readonly name: string;
      readonly near: string | undefined;
      readonly isBody: boolean;
    }
  /** A body that is none of ours, and whose rows go to the body that was named for that. */
  | {
      readonly kind: 'stand-in';
      readonly column: string;
      readonly name: string;
      readonly as: string;
    }
  | { readonly kind: 'personal'; readonly column: string; readonly what: string }
  /** A cell that was empty, filled from what stands over the row or beside it. */
  | { readonly kind: 'implied'; readonly column: string; readonly as: string }
  | {
      readonly kind: 'unknown-law';
      readonly title: string;
      readonly articles: readonly string[];
      readonly near: string | undefined;
    }
  /** Articles of a law that has ended, of which nobody knows where they live on; and those of which it is known. */
  | {
      readonly kind: 'ended-law';
      readonly title: string;
      readonly id: string;
      readonly on: string;
      readonly articles: readonly string[];
      readonly replacedBy: string;
    }
  | {
      readonly kind: 'moved-articles';
      readonly title: string;
      readonly articles: readonly string[];
      readonly now: string;
    }
  /** An article before which no law is named, and a cell of bases in which none is named at all. */
  | { readonly kind: 'loose-article'; readonly text: string }
  | { readonly kind: 'no-law'; readonly column: string }
  /** The same name, kind and body as another row, with something else in it. */
  | { readonly kind: 'same-name'; readonly sheet: string; readonly row: number };

/** Notes with which a row cannot be taken. */
export const refuses = ({ kind }: Note): boolean => kind === 'refused' || kind === 'personal';
