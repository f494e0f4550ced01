/** Clusters of hotline cases as open data: each with its rows, so that it can be counted again. */
import { type Cluster, clustersOf } from '../model/clusters.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import { clustersTable } from '../tables/derived/clusters.ts';
import { clusterText as words } from '../words/cluster-text.ts';
import { answer } from './api/answer.ts';
import { derivedCsv } from './derived-csv.ts';

export function* clusterFiles(model: Model): Generator<EmittedFile> {
  const { policy } = settings;
  const clusters = clustersOf(model.tables, model.campaigns, policy);
  const shown = (street?: string) =>
    street === undefined ? words.anyStreet : model.bodies.named(street).short;
  yield* derivedCsv(
    urls.clustersCsv,
    clustersTable,
    clusters.map((cluster) => cellsOf(model, cluster, shown)),
    clusters.map((cluster) => cellsOf(model, cluster, (street = '') => street)),
  );
  const { clusterWithin, clusterCases, clusterCasesAnywhere } = policy;
  yield answer(model, 'case-clusters', urls.clustersJson, {
    page: absolute(urls.clusters),
    asOf: model.today,
    rule: { clusterWithin, clusterCases, clusterCasesAnywhere },
    clusters: clusters.map(({ cases, campaigns, ...cluster }) => ({
      ...cluster,
      cases: cases.map(({ id }) => id),
      campaigns: campaigns.map(({ id }) => id),
    })),
  });
}

function cellsOf(
  model: Model,
  { id, item, street, from, to, cases, campaigns }: Cluster,
  streetCalled: (street: string | undefined) => string,
): string[] {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id).join(';');
  return [
    ...[id, item, model.items.get(item).name, streetCalled(street), from, to],
    ...[String(cases.length), ids(cases), ids(campaigns)],
  ];
}
