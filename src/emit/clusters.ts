/** Clusters of hotline cases as open data: each with its rows, so that it can be counted again. */
import { type Cluster, clustersOf } from '../model/clusters.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import { clusterText as words } from '../words/cluster-text.ts';
import { answer } from './api/answer.ts';
import { csvFile } from './csv.ts';

export function* clusterFiles(model: Model): Generator<EmittedFile> {
  const { policy } = settings;
  const clusters = clustersOf(model.tables, model.campaigns, policy);
  yield csvFile(
    urls.clustersCsv,
    [
      ...[words.id, words.itemId, words.item, words.street, words.from, words.to],
      ...[words.count, words.cases, words.campaigns],
    ],
    clusters.map((cluster) => cellsOf(model, cluster)),
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
): string[] {
  const where = street === undefined ? words.anyStreet : model.bodies.get(street).short;
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id).join(';');
  return [
    ...[id, item, model.items.get(item).name, where, from, to],
    ...[String(cases.length), ids(cases), ids(campaigns)],
  ];
}
