/** What a page says of its record in the words of schema.org, as JSON-LD. */
import type {
  DataCatalogLeaf,
  DatasetLeaf,
  GovernmentOrganizationLeaf,
  GovernmentServiceLeaf,
  LegislationLeaf,
  OrganizationLeaf,
  WithContext,
} from 'schema-dts';
import { byPart, type Item } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import { withdrawalOf } from '../model/withdrawal.ts';
import { settings } from '../site/settings.ts';
import { absolute, urls } from '../site/urls.ts';
import { type Body, type Ruling, tables } from '../tables/index.ts';
import { text } from '../words/text.ts';

type Legislation = WithContext<LegislationLeaf>;
type GovernmentService = WithContext<GovernmentServiceLeaf>;
type Organization = WithContext<GovernmentOrganizationLeaf | OrganizationLeaf>;

/** Only what schema.org knows of these: a property it does not know is an error of the compiler. */
export type JsonLd =
  | Legislation
  | GovernmentService
  | Organization
  | WithContext<DatasetLeaf>
  | WithContext<DataCatalogLeaf>;

/** JSON-LD as the content of a script element: no `<` can end the element or open a comment. */
export function jsonLd(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** A ruling as legislation: schema.org counts decrees and determinations among it. */
export function rulingJsonLd(model: Model, ruling: Ruling): Legislation {
  return {
    ...head('Legislation', urls.ruling(ruling.id), ruling.id),
    name: ruling.title,
    legislationIdentifier: ruling.number,
    legislationType: tables.rulings.title,
    legislationDate: ruling.decidedOn,
    datePublished: ruling.announcedOn,
    legislationDateVersion:
      model.publications.lastOf('rulings', ruling.id) ?? model.figures.updatedOn,
    temporalCoverage: timeInForce(model, ruling),
    legislationLegalForce: isInForce(model, ruling) ? 'InForce' : 'NotInForce',
    creativeWorkStatus: ruling.status,
    legislationChanges: references(ruling.supersedes.map(urls.ruling)),
    jurisdiction: jurisdiction(),
    about: references(ruling.items.map((id) => urls.item(id, model.items.get(id).list))),
    inLanguage: 'zh-CN',
    license: settings.licenceUrl,
  };
}

/** From when until when a ruling holds, as ISO 8601 writes it; undefined where either end is not known. */
function timeInForce(model: Model, ruling: Ruling): string | undefined {
  if (ruling.effective === undefined) return undefined;
  const withdrawal = withdrawalOf(model, { ...ruling, list: 'rulings' });
  if (withdrawal === undefined) return `${ruling.effective}/..`;
  return withdrawal.since === undefined ? undefined : `${ruling.effective}/${withdrawal.since}`;
}

const isInForce = (model: Model, { status, effective }: Ruling): boolean =>
  status === '生效' && effective !== undefined && effective <= model.today;

/** A matter of the lists as the service it is to a citizen: its leads provide it. */
export function itemJsonLd(model: Model, item: Item): GovernmentService {
  const { leads, others } = byPart(model.items.dutiesOf(item));
  const providers = leads.length > 0 ? leads : others;
  return {
    ...head('GovernmentService', urls.item(item.id, item.list), item.id),
    name: item.name,
    serviceType: model.domains.get(item.domain).name,
    // By address alone: the page of each body says the rest, and a record page has to stay small.
    provider: [...new Set(providers.map(({ body }) => body))].map((id) => ({
      '@id': absolute(urls.body(model.bodies.get(id))),
    })),
    jurisdiction: jurisdiction(),
    availableChannel: {
      '@type': 'ServiceChannel',
      servicePhone: { '@type': 'ContactPoint', telephone: settings.hotline },
    },
  };
}

/** A department, a street or another body that holds duties. */
export function bodyJsonLd(model: Model, body: Body): Organization {
  const parent = body.parent === undefined ? undefined : model.bodies.get(body.parent);
  return {
    ...head(typeOf(body), urls.body(body), body.id),
    name: body.name,
    alternateName: optionalList([body.short, ...body.aliases]),
    parentOrganization: parent === undefined ? undefined : organization(parent),
    telephone: body.phone,
    address: body.address,
    foundingDate: body.since,
    dissolutionDate: body.until,
    areaServed: jurisdiction(),
  };
}

/** What every record says of itself, and that it is an example where it is one. */
export function head<Type extends JsonLd['@type']>(type: Type, path: string, id: string) {
  return {
    '@context': 'https://schema.org' as const,
    '@type': type,
    '@id': absolute(path),
    url: settings.site === '' ? undefined : absolute(path),
    identifier: id,
    disambiguatingDescription:
      settings.status === 'example' ? `${text.exampleShort}，${text.exampleBanner}` : undefined,
  };
}

export const jurisdiction = () =>
  ({
    '@type': 'AdministrativeArea',
    name: settings.district,
    identifier: settings.districtCode,
  }) as const;

const organization = (body: Body) => ({
  '@type': typeOf(body),
  '@id': absolute(urls.body(body)),
  name: body.name,
});

const NOT_GOVERNMENT: readonly Body['kind'][] = ['公用企业', '群众自治', '社会主体'];
const typeOf = ({ kind }: Body): Organization['@type'] =>
  NOT_GOVERNMENT.includes(kind) ? 'Organization' : 'GovernmentOrganization';

/** What stands at some paths, by address alone. Its type is said: to work it out among all that schema.org allows takes seconds. */
const references = (paths: readonly string[]): readonly { '@id': string }[] | undefined =>
  optionalList(paths.map((path) => ({ '@id': absolute(path) })));

/** An empty list says nothing, so it is left out. */
const optionalList = <Value>(values: readonly Value[]) =>
  values.length === 0 ? undefined : values;
