import { describe, expect, test } from 'vitest';
import { dataCatalogJsonLd, datasetJsonLd } from '../../../src/emit/catalogue/json-ld.ts';
import {
  bodyJsonLd,
  itemJsonLd,
  type JsonLd,
  jsonLd,
  rulingJsonLd,
} from '../../../src/emit/json-ld.ts';
import { Model } from '../../../src/model/model.ts';
import { headerOf } from '../../../src/tables/define.ts';
import { allTables } from '../../../src/tables/index.ts';
import { baseModel, baseTables, TODAY } from '../helpers.ts';

const model = baseModel();
const plain = (data: Parameters<typeof jsonLd>[0]) => JSON.parse(jsonLd(data));

test('nothing in JSON-LD can end its element or open a comment', () => {
  const text = '</script><script>alert(1)</script><!--';
  const ruling = { ...model.rulings.get('cd-2024-001'), title: text };
  const written = jsonLd(rulingJsonLd(model, ruling));
  expect(written).not.toContain('<');
  expect(JSON.parse(written).name).toBe(text);
});

describe('a ruling is legislation', () => {
  test('with its number, its dates, where it holds and what it settles, marked as an example', () => {
    expect(plain(rulingJsonLd(model, model.rulings.get('cd-2024-001')))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': '/rulings/cd-2024-001/',
      identifier: 'cd-2024-001',
      disambiguatingDescription: expect.stringContaining('示例数据'),
      name: '关于顶楼渗漏维修职责的认定意见',
      legislationIdentifier: '示例认〔2024〕1号',
      legislationType: '争议认定意见',
      legislationDate: '2024-06-11',
      datePublished: '2024-06-13',
      legislationDateVersion: model.figures.updatedOn,
      temporalCoverage: '2024-06-15/..',
      legislationLegalForce: 'InForce',
      creativeWorkStatus: '生效',
      jurisdiction: { '@type': 'AdministrativeArea', name: '示例区', identifier: '370799' },
      about: [{ '@id': '/boundary/bj-001/' }],
      inLanguage: 'zh-CN',
      license: expect.stringContaining('creativecommons.org'),
    });
  });

  test('without force and date while it is being made', () => {
    const open = plain(rulingJsonLd(model, model.rulings.get('cd-2026-001')));
    expect(open.legislationLegalForce).toBe('NotInForce');
    expect(open).not.toHaveProperty('legislationDate');
    expect(open).not.toHaveProperty('temporalCoverage');
  });

  test('until the one that changes it takes effect', () => {
    const tables = baseTables();
    const old = { ...model.rulings.get('cd-2024-001'), status: '已被替代' as const };
    const later = { ...old, id: 'cd-2025-001', effective: '2025-03-01', supersedes: [old.id] };
    const replaced = new Model({ ...tables, rulings: [old, later] }, TODAY);
    expect(plain(rulingJsonLd(replaced, old))).toMatchObject({
      temporalCoverage: '2024-06-15/2025-03-01',
      legislationLegalForce: 'NotInForce',
    });
    expect(plain(rulingJsonLd(replaced, later)).legislationChanges).toEqual([
      { '@id': '/rulings/cd-2024-001/' },
    ]);
  });
});

test('an item is a service of the bodies that lead it', () => {
  const item = plain(itemJsonLd(model, model.items.get('bj-001')));
  expect(item).toMatchObject({ '@type': 'GovernmentService', '@id': '/boundary/bj-001/' });
  const leads = model.items.bodiesOf(model.items.get('bj-001')).leads;
  expect(item.provider.map((body: { '@id': string }) => body['@id'])).toEqual(
    leads.map((id) => `/departments/${id}/`),
  );
  expect(item.disambiguatingDescription).toContain('示例数据');
});

test('a department is a government organization, and owners are none', () => {
  const typeOf = (id: string) => plain(bodyJsonLd(model, model.bodies.get(id)))['@type'];
  expect(typeOf('bm-zhujian')).toBe('GovernmentOrganization');
  expect(typeOf('jd-dong')).toBe('GovernmentOrganization');
  expect(typeOf('sh-yezhu')).toBe('Organization');
});

describe('the open data', () => {
  test('are a catalogue of data sets, one a table', () => {
    const catalog = plain(dataCatalogJsonLd(model));
    expect(catalog).toMatchObject({
      '@type': 'DataCatalog',
      '@id': '/data/',
      name: '示例区职责边界清单',
    });
    expect(catalog.dataset).toEqual(allTables.map(({ name }) => ({ '@id': `/data/${name}/` })));
  });

  test('each data set tells its columns and every form in which it can be had', () => {
    for (const table of allTables) {
      const set = plain(datasetJsonLd(model, table));
      expect(set).toMatchObject({
        '@type': 'Dataset',
        '@id': `/data/${table.name}/`,
        license: expect.any(String),
      });
      expect(set.description.length, table.name).toBeGreaterThan(50);
      expect(set.description.length, table.name).toBeLessThan(5000);
      expect(set.variableMeasured).toEqual(headerOf(table));
      const files = set.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl);
      expect(files).toContain(`/data/plain/${table.name}.csv`);
    }
  });
});

test('a property or a value that schema.org does not know does not compile', () => {
  const known: JsonLd = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: '区住建局',
  };
  // @ts-expect-error: a misspelt property.
  const misspelt: JsonLd = { ...known, legalname: '示例区住房和城乡建设局' };
  // @ts-expect-error: a property of another type.
  const strange: JsonLd = { ...known, legislationDate: '2024-05-01' };
  // @ts-expect-error: a state that there is not.
  const state: JsonLd = { ...known, '@type': 'Legislation', legislationLegalForce: 'Repealed' };
  expect([misspelt, strange, state]).toHaveLength(3);
});
