/** How long each change of the upper level took to arrive in the lists of the district. */
import type { ListChange, UpstreamCheck } from '../tables/index.ts';
import { workingDaysOf } from './change-pace.ts';
import { groupBy } from './lookup.ts';

/** What changed on one day above and was published on one day here. */
export interface Arrival {
  readonly upstreamOn: string;
  readonly publishedOn: string;
  /** The working days between the two. */
  readonly days: number;
  readonly changes: readonly ListChange[];
}

/** Every arrival, the newest change of the upper level first. */
export function arrivals(changes: readonly ListChange[]): Arrival[] {
  const groups = groupBy(
    changes.filter(({ upstreamOn }) => upstreamOn !== undefined),
    ({ upstreamOn, publishedOn }) => `${upstreamOn} ${publishedOn}`,
  );
  return [...groups.values()]
    .flatMap((members): Arrival[] => {
      const [first] = members;
      const days = first && workingDaysOf(first);
      if (first?.upstreamOn === undefined || days === undefined) return [];
      const { upstreamOn, publishedOn } = first;
      return [{ upstreamOn, publishedOn, days, changes: members }];
    })
    .sort((left, right) => (order(left) < order(right) ? 1 : -1));
}

const order = ({ upstreamOn, publishedOn }: Arrival): string => `${upstreamOn} ${publishedOn}`;

/** The looks at which changes were seen, by the changes. */
export function seenAt(looks: readonly UpstreamCheck[]): ReadonlyMap<string, UpstreamCheck> {
  return new Map(looks.flatMap((look) => look.changes.map((change) => [change, look] as const)));
}
