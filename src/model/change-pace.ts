import { type Counted, countedLate, workingDaysLate } from '../dates/deadlines.ts';
import type { ListChange } from '../tables/index.ts';

/** How soon the lists followed the upper level. */
export interface Pace {
  /** How many changes followed one of the upper level. */
  readonly followed: number;
  /** Half of them took no longer, in working days; undefined when there are none. */
  readonly median: number | undefined;
  /** How many were in time. */
  readonly inTime: number;
  /** How many took each number of working days, from 0 to the longest. */
  readonly distribution: readonly number[];
}

/**
 * The working days from the upper level's change to the publication of ours; undefined when it followed none, or while the
 * holidays that decide it are not announced.
 */
export function workingDaysOf({ upstreamOn, publishedOn }: ListChange): number | undefined {
  return upstreamOn === undefined ? undefined : workingDaysLate(upstreamOn, publishedOn, 0);
}

/** The same for who reads of one change, counted by the weekends where the holidays are not announced. */
export function followedAfter({ upstreamOn, publishedOn }: ListChange): Counted | undefined {
  return upstreamOn === undefined ? undefined : countedLate(upstreamOn, publishedOn, 0);
}

/** The working days from the publication to the day it takes effect; undefined where the holidays are not announced yet. */
export function noticeOf({ publishedOn, effective }: ListChange): number | undefined {
  return workingDaysLate(publishedOn, effective, 0);
}

/** `allowed` are the working days within which the rules of the district ask for the lists to follow the upper level. */
export function pace(changes: readonly ListChange[], allowed: number): Pace {
  const days = changes
    .flatMap((change) => workingDaysOf(change) ?? [])
    .sort((left, right) => left - right);
  const distribution = Array.from({ length: (days.at(-1) ?? -1) + 1 }, () => 0);
  for (const count of days) distribution[count] = (distribution[count] ?? 0) + 1;
  return {
    followed: days.length,
    median: days[Math.ceil(days.length / 2) - 1],
    inTime: days.filter((count) => count <= allowed).length,
    distribution,
  };
}
