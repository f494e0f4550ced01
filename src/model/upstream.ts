/** Whether the lists of the upper level are looked at as often as was promised. */
import { type Gap, gapBetween, lastDayAfter } from '../dates/gaps.ts';
import type { UpstreamCheck } from '../tables/index.ts';
import { groupBy } from './lookup.ts';

/** How one list of the upper level stands on a day. */
export interface SourceState {
  readonly source: string;
  readonly last: UpstreamCheck;
  /** The last day on which the next look is in time. */
  readonly due: string;
  readonly gap: Gap;
  /** By how many working days the next look is late; 0 while it is not. */
  readonly over: number;
}

/** Every list that is still in use, that is longest ago first. `within`: how many working days may lie between two looks. */
export function sourceStates(
  looks: readonly UpstreamCheck[],
  today: string,
  within: number,
): SourceState[] {
  const states = [...groupBy(looks, ({ source }) => source)].flatMap(([source, own]) => {
    const last = own.toSorted((left, right) => (orderOf(left) < orderOf(right) ? 1 : -1))[0];
    if (last === undefined || last.result === '停止使用') return [];
    const gap = gapBetween(last.day, today, within);
    const over = Math.max(0, gap.days - within);
    return [{ source, last, due: lastDayAfter(last.day, within), gap, over }];
  });
  return states.toSorted((left, right) => (left.last.day < right.last.day ? -1 : 1));
}

const orderOf = ({ day, id }: UpstreamCheck): string => `${day} ${id}`;
