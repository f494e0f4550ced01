/** Where many complaints are one problem: hotline cases of one matter that came close together, and the campaign that took them up. */
import type { CheckedTables } from '../check/run.ts';
import { covers } from '../handoffs/phase.ts';
import type { Campaign, HotlineCase } from '../tables/index.ts';
import { daysBetween } from './calendar-days.ts';
import type { Campaigns } from './campaigns.ts';
import { compare, groupByMany } from './lookup.ts';

/** How many cases of one matter within how many calendar days make a cluster: in one street, and wherever they are. */
export interface ClusterRule {
  readonly clusterWithin: number;
  readonly clusterCases: number;
  readonly clusterCasesAnywhere: number;
}

export interface Cluster {
  /** Its matter, its street and its first day: `bj-049_jd-dongguan_2026-05-06`; `all` where no street is meant. */
  readonly id: string;
  readonly item: string;
  /** Undefined where the cases are counted wherever they are. */
  readonly street: string | undefined;
  /** The days on which its first and its last case came in. */
  readonly from: string;
  readonly to: string;
  /** In the order in which they came in. */
  readonly cases: readonly HotlineCase[];
  /** The campaigns that took it up, newest first. */
  readonly campaigns: readonly Campaign[];
}

/** Every cluster, the newest first: what is found by anybody who counts the published cases by the same rule. */
export function clustersOf(
  tables: Pick<CheckedTables, 'hotline-cases'>,
  campaigns: Campaigns,
  rule: ClusterRule,
): Cluster[] {
  const cases = tables['hotline-cases'].toSorted(
    (left, right) => compare(left.received, right.received) || compare(left.id, right.id),
  );
  const { clusterWithin: within, clusterCases, clusterCasesAnywhere } = rule;
  const byItem = groupByMany(cases, ({ items }) => items);
  return [...byItem]
    .flatMap(([item, ofItem]) => [
      ...[...groupByMany(ofItem, ({ street }) => [street ?? []].flat())].flatMap(([street, here]) =>
        runsIn(here, within, clusterCases).map((run) => ({ item, street, run })),
      ),
      // What all came from one street is left to the rule for streets.
      ...runsIn(ofItem, within, clusterCasesAnywhere)
        .filter((run) => !isOfOneStreet(run))
        .map((run) => ({ item, street: undefined, run })),
    ])
    .map(({ item, street, run }) => clusterOf(item, street, run, campaigns))
    .toSorted((left, right) => compare(right.to, left.to) || compare(left.id, right.id));
}

const isOfOneStreet = ([first, ...others]: readonly HotlineCase[]): boolean =>
  first?.street !== undefined && others.every(({ street }) => street === first.street);

/**
 * The runs of cases so close together that somewhere among so many days, first and last counted, at least so many of them
 * came in; runs that share a case are one.
 */
function runsIn(
  cases: readonly HotlineCase[],
  within: number,
  least: number,
): (readonly HotlineCase[])[] {
  const runs: { first: number; last: number }[] = [];
  for (const [first, { received }] of cases.entries()) {
    const last = cases.findLastIndex((later) => daysBetween(received, later.received) < within);
    if (last - first + 1 < least) continue;
    const before = runs.at(-1);
    if (before === undefined || before.last < first) runs.push({ first, last });
    else before.last = Math.max(before.last, last);
  }
  return runs.map(({ first, last }) => cases.slice(first, last + 1));
}

function clusterOf(
  item: string,
  street: string | undefined,
  cases: readonly HotlineCase[],
  { all }: Campaigns,
): Cluster {
  const from = cases[0]?.received ?? '';
  const to = cases.at(-1)?.received ?? '';
  const found = { id: `${item}_${street ?? 'all'}_${from}`, item, street, from, to, cases };
  return { ...found, campaigns: all.filter((campaign) => answers(campaign, found)) };
}

/** Whether a campaign took up a cluster: it names one of its cases, or was at work on the matter there when its last case came in. */
function answers(
  { cases, items, streets, start, end }: Campaign,
  cluster: Omit<Cluster, 'campaigns'>,
): boolean {
  if (cluster.cases.some(({ id }) => cases.includes(id))) return true;
  const isThere =
    cluster.street === undefined ? streets.length === 0 : covers(streets, cluster.street);
  return (
    items.includes(cluster.item) &&
    isThere &&
    start <= cluster.to &&
    (end === undefined || cluster.to <= end)
  );
}
