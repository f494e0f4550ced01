/** What the district promises, in working days: the part of its settings that the rules look at. */
export interface Promises {
  readonly handleWithin: number;
  readonly applyWithin: number;
  readonly consultWithin: number;
  readonly decideWithin: number;
  readonly announceWithin: number;
  readonly changeNotice: number;
  /** The day from which changes keep their notice and say what they follow; undefined where none has to. */
  readonly changesExplainedFrom?: string | undefined;
}
