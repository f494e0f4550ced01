import type { CalledPlace } from './called.ts';
import type { WhereFiles } from './where-format.ts';

/** What of the search is published at the moment: a file so small that a page left open can ask for it before it answers. */
export interface Publication {
  /** The version of the files of the search. */
  readonly format: number;
  /** Whose lists these are, for a page that searches those of several districts. */
  readonly district: { readonly name: string; readonly code: string; readonly hotline: string };
  /** The state of the data that the files of the index were made from. */
  readonly state: string;
  /** The day of the data, `YYYY-MM-DD`. */
  readonly updatedOn: string;
  /** The day on which the site was made, and after how many days without another it says so itself. */
  readonly built: string;
  readonly rebuiltWithin: number;
  /** Where the names lie that only the full text knows; absent where there are none. */
  readonly called?: CalledPlace;
  /** Where places are looked up; absent where the district lists none. */
  readonly where?: WhereFiles;
}
