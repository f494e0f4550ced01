import type { SettingFault } from '../tables/settings/read.ts';
import { UserError } from './user-error.ts';

/** One setting that is wrong, and where it was written. */
export type WrongSetting = SettingFault & { readonly file: string };

/** An address that was published, as its line in the list of them has it. */
export interface PublishedUrl {
  /** Begins with a slash; that of a page ends with one. */
  readonly path: string;
  /** Where it went, if it moved. */
  readonly movedTo: string | undefined;
  readonly line: number;
}

/** Why no rows can be had of a file that was to be imported. */
export type ImportFault =
  | 'locked'
  | 'unreadable'
  | 'no-bytes'
  | 'too-large'
  | 'pdf'
  | 'picture'
  | 'not-a-table'
  | 'no-rows'
  | 'no-header';

/** A file of several that gave no rows, and why. */
export interface UnreadFile {
  readonly file: string;
  readonly fault: ImportFault;
}

/** An answer to a question about a district that begins, and why it cannot be taken. */
export interface WrongAnswer {
  readonly label: string;
  readonly wrong: string;
  readonly cure: string;
}

/** Why something cannot be done, as far as a person can mend it. `words/refusal-text.ts` says it. */
export type Refusal =
  | { readonly kind: 'settings-wrong'; readonly faults: readonly WrongSetting[] }
  | { readonly kind: 'answers-wrong'; readonly faults: readonly WrongAnswer[] }
  | { readonly kind: 'folder-in-use'; readonly folder: string }
  | { readonly kind: 'never-sealed' }
  | { readonly kind: 'no-such-law' | 'law-without-successor'; readonly law: string }
  | { readonly kind: 'dead-urls'; readonly file: string; readonly dead: readonly PublishedUrl[] }
  | {
      readonly kind: 'no-such-place' | 'not-a-folder' | 'not-an-address' | 'unreachable';
      readonly place: string;
    }
  /** What was kept of an earlier publication is none, or does not hold together itself. */
  | { readonly kind: 'no-chain-there'; readonly place: string }
  | { readonly kind: 'kept-chain-broken'; readonly publication: string }
  | { readonly kind: 'not-said-how-built' }
  | {
      readonly kind: 'key-inside' | 'key-exists' | 'key-published' | 'key-locked' | 'not-a-key';
      readonly file: string;
    }
  | { readonly kind: 'not-a-public-key'; readonly typed: string }
  | { readonly kind: 'no-key-given' }
  | { readonly kind: 'no-such-commit'; readonly since: string }
  | { readonly kind: 'no-manifest' | 'manifest-broken'; readonly file: string }
  | { readonly kind: 'no-such-file' | 'is-a-folder'; readonly file: string }
  | {
      readonly kind: 'not-imported';
      readonly file: string;
      readonly fault: ImportFault;
      /** The words of a header that were looked for. */
      readonly words: readonly string[];
    }
  /** What was named has no such name; the names it may have, or the one that was probably meant. */
  | {
      readonly kind: 'no-such-table' | 'no-such-column' | 'no-such-body';
      readonly named: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'nothing-to-collect' | 'upper-without-body' }
  | { readonly kind: 'no-upper-list' | 'out-among-data'; readonly place: string }
  /** Full counts of people lie where everything is published. */
  | { readonly kind: 'full-among-data'; readonly file: string }
  | {
      readonly kind: 'upper-unread';
      readonly faults: readonly UnreadFile[];
      readonly words: readonly string[];
    }
  /** Why each of the rows was left aside, as it is said to people. */
  | { readonly kind: 'nothing-compared'; readonly reasons: readonly string[] }
  | { readonly kind: 'which-upper-list'; readonly sources: readonly string[] }
  | { readonly kind: 'days-in-order'; readonly upstreamOn: string; readonly day: string }
  | { readonly kind: 'clock-other'; readonly said: string; readonly today: string }
  | { readonly kind: 'clock-far-ahead'; readonly newest: string; readonly today: string }
  | { readonly kind: 'look-in-future'; readonly day: string; readonly today: string }
  /** No server can be opened there; another port that is free. */
  | {
      readonly kind: 'port-taken' | 'port-denied';
      readonly port: number;
      readonly command: 'start' | 'dev';
      readonly free: number | undefined;
    }
  /** What keeps a record of publications could not all be written; `holds`: it holds, and waits to be put in its place. */
  | {
      readonly kind: 'seal-stopped';
      readonly folder: string;
      /** As the system has it. */
      readonly fault: string;
      readonly holds: boolean;
    }
  /** The disk would not take a site; the one before stands. */
  | { readonly kind: 'build-stopped'; readonly folder: string; readonly fault: string }
  /** There are changes that are not sealed; how many records they concern. */
  | { readonly kind: 'not-sealed'; readonly changed: number }
  /** A folder to publish into holds what no publishing has put there. */
  | { readonly kind: 'not-for-publishing'; readonly folder: string; readonly found: string }
  /** What is to be published was before what is live already, by its publication or by its day. */
  | {
      readonly kind: 'older-than-live';
      readonly by: 'number' | 'day';
      readonly live: string;
      readonly own: string;
    }
  /** The publication of this number is another here than the one that is live. */
  | { readonly kind: 'crossed'; readonly number: number }
  /** Publishing could not go on; `live`: which site is to be seen now. */
  | {
      readonly kind: 'publish-stopped';
      readonly folder: string;
      readonly fault: string;
      readonly live: 'none' | 'before' | 'new';
    }
  | { readonly kind: 'publish-nowhere'; readonly command: 'publish' | 'watch' }
  | { readonly kind: 'nothing-published' | 'nothing-to-go-back-to'; readonly folder: string };

/** Thrown where nothing may be said to people; whoever catches it has it said. */
export class Refused extends UserError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(JSON.stringify(refusal));
    this.refusal = refusal;
  }
}
