import type { Promised } from '../dates/deadlines.ts';

/** What the district promises, in working days where no other unit is named: the part of its settings that the rules look at. */
export interface Promises extends Promised {
  readonly changeNotice: number;
  readonly upstreamLookedWithin: number;
  /** How many calendar days a finding of the evaluation may take to be put right. */
  readonly correctWithin: number;
  /** Fewer people than this are not told. */
  readonly smallCell: number;
  /** The day from which changes keep their notice and say what they follow; undefined where none has to. */
  readonly changesExplainedFrom?: string | undefined;
  /** The day from which the first receiver of a hotline case leads it to the end; undefined where it always did. */
  readonly firstReceiverFrom?: string | undefined;
}
