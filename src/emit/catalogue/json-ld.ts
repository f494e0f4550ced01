/** The open data in the words of schema.org, on the pages where people find them. */
import type { DataCatalogLeaf, DataDownloadLeaf, DatasetLeaf, WithContext } from 'schema-dts';
import type { Model } from '../../model/model.ts';
import { settings } from '../../site/settings.ts';
import { absolute, urls } from '../../site/urls.ts';
import type { Table } from '../../tables/define.ts';
import { allTables } from '../../tables/index.ts';
import { catalogueText as words } from '../../words/catalogue-text.ts';
import { head, jurisdiction } from '../json-ld.ts';
import { versionOf } from './datapackage.ts';

export function dataCatalogJsonLd(model: Model): WithContext<DataCatalogLeaf> {
  return {
    ...head('DataCatalog', urls.data, `responsibilities-${settings.districtCode}`),
    name: words.title,
    description: words.description(model.ledger.newest),
    license: settings.licenceUrl,
    version: versionOf(model),
    dateModified: model.figures.updatedOn,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    dataset: allTables.map(({ name }) => ({ '@id': absolute(urls.dictionary(name)) })),
  };
}

/** A table with its columns, and the forms in which it can be had. */
export function datasetJsonLd(model: Model, table: Table): WithContext<DatasetLeaf> {
  const { name, title, note, columns } = table;
  const download = (path: string, encodingFormat: string): DataDownloadLeaf => ({
    '@type': 'DataDownload',
    contentUrl: absolute(path),
    encodingFormat,
  });
  return {
    ...head('Dataset', urls.dictionary(name), name),
    name: `${settings.district}${title}`,
    // What is shorter than fifty characters, the search engines for data sets pass over.
    description: `${note}${words.columns(Object.values(columns).map(({ label }) => label))}${words.description(model.ledger.newest)}`,
    license: settings.licenceUrl,
    version: versionOf(model),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    spatialCoverage: jurisdiction(),
    includedInDataCatalog: { '@id': absolute(urls.data) },
    variableMeasured: Object.values(columns).map(({ label }) => label),
    distribution: [
      download(urls.plainCsv(name), 'text/csv'),
      download(urls.csv(name), 'text/csv'),
      download(urls.apiTable(name), 'application/json'),
    ],
  };
}
