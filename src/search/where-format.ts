/** What the finder of places knows, in a file of its own: only who asks for a place loads it. */
import type { CalledRecord } from './called.ts';
import type { InstantKind } from './instant-format.ts';

/** Where that file is, and the script that looks into it. */
export interface WhereFiles {
  readonly script: string;
  readonly file: string;
}

export interface WhereStreet {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly phone?: string;
}

export interface WherePlace {
  readonly id: string;
  readonly name: string;
  /** The name with what tells the place apart from others of that name, where it is more than the name. */
  readonly label?: string;
  readonly url: string;
  /** Other names by which people ask for it. */
  readonly also?: readonly string[];
  /** The name of its community; none where it is a community itself. */
  readonly community?: string;
  /** Position in `streets`. */
  readonly street: number;
  readonly side?: string;
  /** Of a road, the first and the last house number, 0 for no end; a third number tells odd ones, 1, from even ones, 0. */
  readonly numbers?: readonly [from: number, to: number, parity?: 0 | 1];
  /** What is to be known of a move from street to street. */
  readonly note?: string;
}

export interface WhereFile {
  readonly kind: InstantKind;
  /** The page of all places. */
  readonly list: string;
  readonly hotline: string;
  /** What is said behind a place that is made up; empty where they are real. */
  readonly mark: string;
  /** What the streets of the district are called together. */
  readonly called: string;
  readonly streets: readonly WhereStreet[];
  readonly places: readonly WherePlace[];
}

/** A place with the street that acts there, as a page tells it. */
export interface Found {
  readonly record: CalledRecord;
  readonly street: WhereStreet;
  /** The one sentence: which community, which street. */
  readonly says: string;
}

/** What a query says of places. */
export interface Whereabouts {
  readonly kind: InstantKind;
  readonly found: readonly Found[];
  /** Whether the query asks for the place and for nothing else. */
  readonly asks: boolean;
  /** The query without the place, where it tells of something else too; otherwise the whole of it. */
  readonly rest: string;
  /** The street, where all places lead to the same. */
  readonly street?: string;
  /** What is said where a place is asked for that cannot be told, with the page of all places. */
  readonly notice?: { readonly says: string; readonly list: string; readonly title: string };
}
