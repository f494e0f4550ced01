/** The situations in which a matter can lie, and the places where words are said: of a record at all, or of one of its situations. */
import type { InstantBranch, InstantRecord } from './instant-format.ts';

/** A branch with its stages, which are never taken apart. */
export interface Situation {
  readonly condition: string | undefined;
  readonly stages: readonly InstantBranch[];
}

/** The branches of a record in their own order. */
export function situationsOf({ branches = [] }: Pick<InstantRecord, 'branches'>): Situation[] {
  const stages = new Map<string | undefined, InstantBranch[]>();
  for (const branch of branches)
    stages.set(branch.condition, [...(stages.get(branch.condition) ?? []), branch]);
  return [...stages].map(([condition, own]) => ({ condition, stages: own }));
}

/** In how many situations a record can lie. */
export function situationCount(record: InstantRecord): number {
  return record.situations ?? situationsOf(record).length;
}

export interface Place {
  /** The position of the record. */
  readonly record: number;
  /** The position among the situations of the record; undefined where words are said in any of them. */
  readonly situation: number | undefined;
}

/** Every place of an index: of each record itself, and then of each of its situations. Words name places by their numbers. */
export function placesOf(records: readonly InstantRecord[]): Place[] {
  return records.flatMap((record, position): Place[] => [
    { record: position, situation: undefined },
    ...Array.from({ length: situationCount(record) }, (_, situation) => ({
      record: position,
      situation,
    })),
  ]);
}

/** By the number of a place, the position of its record: of very many records, without a place as a thing of its own. */
export function recordsOfPlaces(records: readonly InstantRecord[]): Uint32Array {
  const counts = records.map((record) => 1 + situationCount(record));
  const places = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let next = 0;
  for (const [position, count] of counts.entries()) {
    places.fill(position, next, next + count);
    next += count;
  }
  return places;
}
