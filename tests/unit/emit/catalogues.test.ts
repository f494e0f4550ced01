import type { Quad } from 'n3';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { turtleOf } from '../../../src/emit/catalogue/rdf.ts';
import { emitFiles } from '../../../src/emit/index.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { allTables } from '../../../src/tables/index.ts';
import {
  BASE,
  canonicalJsonLd,
  canonicalTurtle,
  readCsvw,
  readMetadata,
  readTurtle,
} from '../../formats/catalogues.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const bodies = new Map<string, string>();
for (const file of emitFiles(model))
  if (!('pack' in file)) bodies.set(file.path, String(await contentOf(file)));
const read = (path: string) => bodies.get(path) ?? '';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCTERMS = 'http://purl.org/dc/terms/';

describe('the catalogue of DCAT 3', () => {
  const quads = readTurtle(read('data/catalogue.ttl'));
  const about = (subject: string) => quads.filter((quad) => quad.subject.value === subject);
  const ofType = (type: string) =>
    quads
      .filter(
        ({ predicate, object }) =>
          predicate.value === RDF_TYPE && object.value === `${DCAT}${type}`,
      )
      .map(({ subject }) => subject.value);
  const has = (subject: string, property: string) =>
    about(subject)
      .filter(({ predicate }) => predicate.value === property)
      .map(({ object }) => object);

  test('says the same in Turtle and in JSON-LD', async () => {
    const [turtle, json] = await Promise.all([
      canonicalTurtle(read('data/catalogue.ttl')),
      canonicalJsonLd(read('data/catalogue.jsonld')),
    ]);
    expect(turtle.split('\n').length).toBeGreaterThan(1000);
    expect(json).toBe(turtle);
  });

  test.each([
    [
      'Catalog',
      [`${DCTERMS}title`, `${DCTERMS}description`, `${DCTERMS}publisher`, `${DCAT}dataset`],
    ],
    [
      'Dataset',
      [`${DCTERMS}title`, `${DCTERMS}description`, `${DCAT}distribution`, `${DCTERMS}license`],
    ],
    [
      'Distribution',
      [`${DCAT}accessURL`, `${DCAT}downloadURL`, `${DCAT}mediaType`, `${DCTERMS}license`],
    ],
    ['DataService', [`${DCTERMS}title`, `${DCAT}endpointURL`]],
  ])('a %s has what DCAT-AP 3 wants of it', (type, properties) => {
    const things = ofType(type);
    expect(things.length).toBeGreaterThan(0);
    for (const thing of things)
      for (const property of properties)
        expect(has(thing, property).length, `${thing} ${property}`).toBeGreaterThan(0);
  });

  test('every data set is in the catalogue, every form of it is told of, and leads to a file of the site', () => {
    const [catalogue = ''] = ofType('Catalog');
    const listed = has(catalogue, `${DCAT}dataset`).map(({ value }) => value);
    expect(listed.sort()).toEqual(ofType('Dataset').sort());
    const forms = listed.flatMap((set) =>
      has(set, `${DCAT}distribution`).map(({ value }) => value),
    );
    expect(forms.sort()).toEqual(ofType('Distribution').sort());
    for (const form of forms)
      for (const { value } of has(form, `${DCAT}downloadURL`))
        expect(bodies.has(new URL(value).pathname.slice(1)), value).toBe(true);
  });

  test('every table has its CSV twice and its JSON', () => {
    for (const { name } of allTables) {
      const set = new URL(`/data/#${name}`, BASE).href;
      const files = has(set, `${DCAT}distribution`).flatMap(({ value }) =>
        has(value, `${DCAT}downloadURL`),
      );
      const paths = files.map(({ value }) => new URL(value).pathname);
      expect(paths).toEqual([
        `/data/plain/${name}.csv`,
        `/data/${name}.csv`,
        `/api/v1/${name}.json`,
      ]);
    }
  });

  test('no text can end itself in Turtle', () => {
    const text = '说“好”"\\\n第二行\t';
    const node = {
      '@id': '/a b',
      '@type': 'dcat:Dataset',
      'dcat:keyword': [text, { '@value': text, '@language': 'zh' }],
    };
    const read = readTurtle(turtleOf({ dcat: DCAT }, [node]));
    expect(read.filter(({ object }) => object.value === text)).toHaveLength(2);
    expect(read[0]?.subject.value).toContain('/a%20b');
  });
});

describe('CSV on the Web', () => {
  const address = (path: string) => new URL(`/${path}`, BASE).href;
  const plain = [...bodies.keys()].filter((path) => /^data\/plain\/.*\.csv$/.test(path));

  test('every CSV for programs has its description beside it, which names it and its columns', () => {
    expect(plain.length).toBeGreaterThan(allTables.length);
    for (const path of plain) {
      const metadata = JSON.parse(read(`${path}-metadata.json`));
      expect(new URL(metadata.url, address(`${path}-metadata.json`)).href).toBe(address(path));
      const names = metadata.tableSchema.columns.map(({ name }: { name: string }) => name);
      expect(names.join(',')).toBe(read(path).split('\n', 1)[0]);
    }
  });

  test.each(['bodies', 'duties', 'laws', 'figures'])(
    '%s read by it has its rows and the types of its cells',
    async (name) => {
      const path = `data/plain/${name}.csv`;
      const store = await readCsvw(read(path), read(`${path}-metadata.json`), address(path));
      const { data } = Papa.parse<Record<string, string>>(read(path), {
        header: true,
        skipEmptyLines: true,
      });
      const rows = store.countQuads(null, RDF_TYPE, 'http://www.w3.org/ns/csvw#Row', null);
      expect(rows).toBe(data.length);
      const objectOf = (quad: Quad) => quad.object.value;
      const column = Object.keys(data[0] ?? {})[1] ?? '';
      const cells = store.getQuads(null, `${address(path)}#${column}`, null, null).map(objectOf);
      expect(cells).toEqual(data.map((row) => row[column] ?? '').filter(Boolean));
    },
  );

  test('all together say what points where', async () => {
    const file = 'data/plain/csv-metadata.json';
    const { tables } = JSON.parse(read(file));
    const urls = tables.map(({ url }: { url: string }) =>
      new URL(url, address(file)).pathname.slice(1),
    );
    expect(urls.sort()).toEqual(plain.sort());
    const keys = tables.flatMap(
      ({ tableSchema }: { tableSchema: { foreignKeys?: object[] } }) =>
        tableSchema.foreignKeys ?? [],
    );
    expect(keys).toContainEqual({
      columnReference: 'body',
      reference: { resource: 'bodies.csv', columnReference: 'id' },
    });
    const store = await readMetadata(read(file), address(file));
    expect(store.countQuads(null, 'http://www.w3.org/ns/csvw#url', null, null)).toBe(plain.length);
  });
});
