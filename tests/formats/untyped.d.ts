/** What the tests use of packages without types of their own, or with types of an earlier version. */
declare module 'rdf-parser-csvw' {
  import type { Readable } from 'node:stream';
  import type { Quad, Store } from 'n3';

  export default class CsvwParser {
    constructor(options: { baseIRI: string; metadata: Store; timezone: string });
    import(input: Readable): AsyncIterable<Quad>;
  }
}

declare module 'jsonld' {
  interface Options {
    readonly base?: string;
    readonly format: string;
    readonly inputFormat?: string;
    readonly documentLoader?: (url: string) => Promise<{
      readonly documentUrl: string;
      readonly document: unknown;
    }>;
  }

  const jsonld: {
    canonize(
      input: unknown,
      options: Options & { readonly algorithm: 'RDFC-1.0' },
    ): Promise<string>;
    toRDF(input: unknown, options: Options): Promise<string>;
  };
  export default jsonld;
}
