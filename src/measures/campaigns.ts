import { daysBetween } from '../model/calendar-days.ts';
import { type Cluster, type ClusterRule, clustersOf } from '../model/clusters.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { CampaignMeasure } from '../tables/index.ts';
import type { Counts } from './counts.ts';
import { type Counted, count, countedBy, type Figure, median, share } from './figure.ts';

type Measures = readonly CampaignMeasure[];

const perBody = (rows: Measures, figureOf: (rows: Measures) => Figure): Counted =>
  countedBy(rows, ({ body }) => body, figureOf);

/** From the first of the cases a campaign came from to its beginning. */
const startDays = (model: Model): Figure =>
  median(model.campaigns.all, ({ cases, start }) => {
    const received = cases.flatMap((id) => model.cases.get(id)?.received ?? []).sort();
    const [first] = received;
    return first === undefined ? undefined : daysBetween(first, start);
  });

/** How many clusters; the rows are their cases, each once. */
function clusterFigure(clusters: readonly Cluster[]): Figure {
  const cases = clusters.flatMap((cluster) => cluster.cases.map(({ id }) => id));
  return { value: clusters.length, rows: [...new Set(cases)] };
}

/** The figures of a district with its own rule of what makes a cluster. */
export function campaignCountsOf(rule: ClusterRule) {
  const clusters = (model: Model) => clustersOf(model.tables, model.campaigns, rule);
  return {
    'campaign-count': ({ campaigns }) =>
      countedBy(campaigns.all, ({ start }) => start.slice(0, 4), count),
    'campaign-open': ({ campaigns }) => ({ total: count(campaigns.open) }),
    'campaign-ended': ({ campaigns }) => countedBy(campaigns.ended, ({ status }) => status, count),
    'campaign-goals-reached': ({ campaigns }) => ({
      total: share(
        campaigns.ended.filter((campaign) => campaigns.reached(campaign) !== undefined),
        (campaign) => campaigns.reached(campaign) === 'all',
      ),
    }),
    'campaign-measures': ({ campaigns }) => perBody(campaigns.allMeasures, count),
    'campaign-measures-done': ({ campaigns }) =>
      perBody(
        campaigns.allMeasures.filter(({ done }) => done !== undefined),
        count,
      ),
    'campaign-measures-in-time': ({ campaigns }) =>
      perBody(
        campaigns.allMeasures.filter((measure) => campaigns.state(measure) !== 'open'),
        (own) => share(own, (measure) => campaigns.state(measure) === 'in-time'),
      ),
    'campaign-measures-overdue': ({ campaigns }) => perBody(campaigns.overdue, count),
    'campaign-start-days': (model) => ({ total: startDays(model) }),
    'campaign-days': ({ campaigns }) => ({
      total: median(campaigns.ended, ({ start, end }) =>
        end === undefined ? undefined : daysBetween(start, end),
      ),
    }),
    'campaign-clusters': (model) => ({ total: clusterFigure(clusters(model)) }),
    'campaign-clusters-unanswered': (model) => ({
      total: clusterFigure(clusters(model).filter(({ campaigns }) => campaigns.length === 0)),
    }),
  } satisfies Counts<'campaigns'>;
}

export const campaignCounts = campaignCountsOf(settings.policy);
