/** The open data as a catalogue of DCAT 3: every table a data set, in every form in which it can be had. */
import type { Model } from '../../model/model.ts';
import { settings } from '../../site/settings.ts';
import { absolute, urls } from '../../site/urls.ts';
import { catalogueText as words } from '../../words/catalogue-text.ts';
import { dataText } from '../../words/data-text.ts';
import { versionOf } from './datapackage.ts';
import type { Node, Prefixes, Term } from './rdf.ts';
import type { Resource } from './resources.ts';

export const CONTEXT: Prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const CSV = 'https://www.iana.org/assignments/media-types/text/csv';
const JSON_TYPE = 'https://www.iana.org/assignments/media-types/application/json';
const CHINESE = 'http://publications.europa.eu/resource/authority/language/ZHO';

const chinese = (value: string): Term => ({ '@value': value, '@language': 'zh-CN' });
const day = (value: string): Term => ({ '@value': value, '@type': 'xsd:date' });
const at = (path: string) => ({ '@id': absolute(path) });
const named = (iri: string) => ({ '@id': iri });
const part = (name: string) => at(`${urls.data}#${name}`);

export function dcatNodes(model: Model, resources: readonly Resource[]): Node[] {
  const sets = resources.map((resource) => datasetNode(model, resource));
  return [catalogNode(model, resources), serviceNode(resources), ...sets.flat()];
}

function catalogNode(model: Model, resources: readonly Resource[]): Node {
  const { newest } = model.ledger;
  return {
    ...part('catalogue'),
    '@type': 'dcat:Catalog',
    'dcterms:title': chinese(words.title),
    'dcterms:description': chinese(words.description(newest)),
    'dcterms:publisher': publisher(),
    'dcterms:license': named(settings.licenceUrl),
    'dcterms:language': named(CHINESE),
    'dcterms:spatial': district(),
    'dcterms:modified': day(model.figures.updatedOn),
    'dcat:version': versionOf(model),
    'dcat:contactPoint': contact(),
    'foaf:homepage': at(urls.data),
    'dcat:service': part('api'),
    'dcat:dataset': resources.map(({ name }) => part(name)),
  };
}

/** The JSON is files under addresses that stay: to ask for one is to fetch it. */
const serviceNode = (resources: readonly Resource[]): Node => ({
  ...part('api'),
  '@type': 'dcat:DataService',
  'dcterms:title': chinese(words.api),
  'dcat:endpointURL': at(urls.apiIndex),
  'dcat:servesDataset': resources.filter(isInApi).map(({ name }) => part(name)),
});

/** The API answers as of today; what is still to come in a list is told there apart. */
const isInApi = ({ isTable, name, table }: Resource): boolean => isTable && name === table.name;

function datasetNode(model: Model, resource: Resource): Node[] {
  const { name, title, description, table, isTable, modified } = resource;
  const forms = distributionNodes(resource);
  return [
    {
      ...part(name),
      '@type': 'dcat:Dataset',
      'dcterms:identifier': name,
      'dcterms:title': chinese(title),
      'dcterms:description': chinese(description),
      'dcterms:publisher': publisher(),
      'dcterms:license': named(settings.licenceUrl),
      'dcterms:language': named(CHINESE),
      'dcterms:spatial': district(),
      'dcterms:modified': modified === undefined ? undefined : day(modified),
      'dcat:version': versionOf(model),
      'dcat:keyword': words.keywords.map(chinese),
      'dcat:contactPoint': contact(),
      'dcat:landingPage': at(isTable ? urls.dictionary(table.name) : urls.data),
      'dcat:distribution': forms.map((form) => ({ '@id': form['@id'] ?? '' })),
    },
    ...forms,
  ];
}

function distributionNodes(resource: Resource): Node[] {
  const { name, title, path, forPeople, table, isTable } = resource;
  const page = at(isTable ? urls.dictionary(table.name) : urls.data);
  const form = (kind: string, file: string, said: string, mediaType: string): Node => ({
    ...part(`${name}-${kind}`),
    '@type': 'dcat:Distribution',
    'dcterms:title': chinese(`${title}：${said}`),
    'dcterms:license': named(settings.licenceUrl),
    'dcat:accessURL': page,
    'dcat:downloadURL': at(file),
    'dcat:mediaType': named(mediaType),
  });
  return [
    {
      ...form('plain', path, dataText.plainCsv, CSV),
      'dcat:byteSize': { '@value': String(resource.bytes), '@type': 'xsd:nonNegativeInteger' },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': named('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
        'spdx:checksumValue': { '@value': resource.sha256, '@type': 'xsd:hexBinary' },
      },
      'dcterms:conformsTo': named('http://www.w3.org/TR/tabular-data-model/'),
    },
    form('people', forPeople, dataText.csv, CSV),
    ...(isInApi(resource)
      ? [
          {
            ...form('json', urls.apiTable(table.name), dataText.json, JSON_TYPE),
            'dcat:accessService': part('api'),
          },
        ]
      : []),
  ];
}

const publisher = (): Node => ({
  '@type': 'foaf:Organization',
  'foaf:name': chinese(words.source),
});

const contact = (): Node => ({
  '@type': 'vcard:Organization',
  'vcard:fn': chinese(words.source),
  'vcard:hasTelephone': named(`tel:${settings.hotline}`),
});

const district = (): Node => ({
  '@type': 'dcterms:Location',
  'dcterms:identifier': settings.districtCode,
  'skos:prefLabel': chinese(settings.district),
});
