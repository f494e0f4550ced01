import { type Gap, gapBetween } from '../dates/gaps.ts';
import type { UpstreamCheck } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';

type Look = DataRow<UpstreamCheck>;

/** Two looks at one list of the upper level that follow one another. */
interface Step {
  readonly before: Look;
  readonly look: Look;
}

/** The looks at each list of the upper level, in the order of their days. */
export function looksBySource(data: Data): Look[][] {
  const sources = Map.groupBy(data.rows('upstream-checks'), ({ values }) => values.source);
  return [...sources.values()].map((looks) =>
    looks.toSorted((left, right) => (order(left) < order(right) ? -1 : 1)),
  );
}

const order = ({ values: { day, id } }: Look): string => `${day} ${id}`;

/** How far apart looks lie that follow one another, where the district promises anything of that. */
export function stepsBetween(data: Data): (Step & { readonly gap: Gap })[] {
  const within = data.promises?.upstreamLookedWithin;
  if (within === undefined) return [];
  return looksBySource(data).flatMap((looks) =>
    looks.slice(1).flatMap((look, index) => {
      const before = looks[index];
      if (before === undefined) return [];
      return [{ before, look, gap: gapBetween(before.values.day, look.values.day, within) }];
    }),
  );
}
