/** The catalogues read by the readers of others: Turtle by n3, JSON-LD by jsonld, CSV on the Web by rdf-parser-csvw. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import jsonld from 'jsonld';
import { Parser, type Quad, Store, Writer } from 'n3';
import CsvwParser from 'rdf-parser-csvw';

/** Where a catalogue is read from, so that its relative addresses mean something. */
export const BASE = 'https://zeren.example.gov.cn/data/catalogue.ttl';

const CSVW = 'http://www.w3.org/ns/csvw';
const N_QUADS = 'application/n-quads';
const csvwContext: unknown = JSON.parse(readFileSync('tests/formats/csvw-context.json', 'utf8'));

/** The one context that is not in the documents themselves; nothing is fetched. */
const documentLoader = async (url: string) => {
  if (url !== CSVW) throw new Error(`${url} would be fetched`);
  return { documentUrl: url, document: csvwContext };
};

export const readTurtle = (text: string): Quad[] => new Parser({ baseIRI: BASE }).parse(text);

/** The statements so written that the same ones read the same. */
export const canonicalTurtle = (text: string): Promise<string> =>
  jsonld.canonize(new Writer({ format: 'N-Quads' }).quadsToString(readTurtle(text)), {
    algorithm: 'RDFC-1.0',
    inputFormat: N_QUADS,
    format: N_QUADS,
  });

export const canonicalJsonLd = (text: string): Promise<string> =>
  jsonld.canonize(JSON.parse(text), {
    algorithm: 'RDFC-1.0',
    format: N_QUADS,
    base: BASE,
    documentLoader,
  });

/** What a description of CSV files says, as statements. */
export async function readMetadata(metadata: string, address: string): Promise<Store> {
  const options = { format: N_QUADS, base: address, documentLoader } as const;
  const lines = await jsonld.toRDF(JSON.parse(metadata), options);
  return new Store(new Parser({ format: 'N-Quads' }).parse(lines));
}

/** A CSV as the statements that its description makes of its cells. */
export async function readCsvw(csv: string, metadata: string, address: string): Promise<Store> {
  const parser = new CsvwParser({
    baseIRI: address,
    metadata: await readMetadata(metadata, address),
    timezone: 'UTC',
  });
  const store = new Store();
  for await (const quad of parser.import(Readable.from([csv]))) store.addQuad(quad);
  return store;
}
