/** What calls for somebody to act: found by a query that anybody can repeat. */
import type { Model } from '../model/model.ts';

export interface Warning {
  /** Tells it from the others of its kind: the id of its row, or those of what it joins. */
  readonly id: string;
  /** The rows that were counted, by their ids: of the first table of the measure. */
  readonly rows: readonly string[];
  /** The records on whose pages one can see for oneself. */
  readonly records: readonly string[];
  /** The bodies that have to act, whoever answers for it first. */
  readonly bodies: readonly string[];
  /** How many: working days late, days left, disputes. */
  readonly number?: number;
  /** Whether the working days are counted by the weekends alone: their holidays are not announced yet. */
  readonly isEstimated?: boolean;
  /** A day that says since when, or until when. */
  readonly day?: string;
  /** Why of several grounds, or what of the row is meant; in the words of the data where it is told. */
  readonly what?: string;
}

export type Query = (model: Model) => Warning[];

/** Red: something holds that must not. Yellow: something is late or comes again. Blue: something will be due. */
export const LEVELS = ['red', 'yellow', 'blue'] as const;
export type Level = (typeof LEVELS)[number];
