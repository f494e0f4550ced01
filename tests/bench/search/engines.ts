import { gzipSync } from 'node:zlib';
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Model } from '../../../src/model/model.ts';
import { keptTexts } from '../../../src/search/documents.ts';
import { bigrams } from '../../../src/search/tokenize.ts';
import type { Answer } from './metrics.ts';

/** A search engine over the same records, each set up the way its documentation advises for Chinese. */
export interface Engine {
  readonly name: string;
  /** Bytes of its index, with gzip: what a first visit would have to load, beside its own code. */
  readonly bytes: number;
  search(query: string): Promise<Answer>;
}

interface Document {
  id: string;
  title: string;
  aliases: string;
  words: string;
  content: string;
}

/** The engines people would pick instead. They get title, wordings, words and text as fields, and the same pairs as tokens. */
export async function otherEngines(model: Model): Promise<Engine[]> {
  const aliases = new Map<string, readonly string[]>(
    [...model.items.all, ...model.signposts].map((record) => [record.id, record.aliases]),
  );
  const documents = keptTexts(model).map(
    ({ id, title, content }): Document => ({
      id,
      title,
      aliases: (aliases.get(id) ?? []).join('。'),
      words: (model.searchWords.get(id) ?? []).join('。'),
      content,
    }),
  );
  return [miniSearch(documents), flexSearch(documents), await orama(documents)];
}

const answer = (ids: readonly string[]): Answer => ({
  ids: ids.slice(0, 10),
  sure: ids.length > 0,
  leads: [],
  first: [],
  none: ids.length === 0,
});

const packed = (text: string): number => gzipSync(text).length;

function miniSearch(documents: readonly Document[]): Engine {
  const index = new MiniSearch<Document>({
    fields: ['title', 'aliases', 'words', 'content'],
    tokenize: bigrams,
    searchOptions: { boost: { title: 2, aliases: 4, words: 2 }, combineWith: 'OR' },
  });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    bytes: packed(JSON.stringify(index)),
    search: async (query) => answer(index.search(query).map(({ id }) => String(id))),
  };
}

function flexSearch(documents: readonly Document[]): Engine {
  const index = new FlexSearch.Document({
    document: { id: 'id', index: ['aliases', 'title', 'words', 'content'] },
    encode: bigrams,
    tokenize: 'strict',
  });
  for (const document of documents) index.add({ ...document });
  const exported: string[] = [];
  index.export((key: string, data: unknown) => {
    exported.push(key, String(data));
  });
  return {
    name: 'FlexSearch',
    bytes: packed(exported.join('\n')),
    async search(query) {
      const found = index.search(query, { suggest: true, limit: 10 });
      return answer([...new Set(found.flatMap(({ result }) => result.map(String)))]);
    },
  };
}

async function orama(documents: readonly Document[]): Promise<Engine> {
  const database = create({
    schema: {
      id: 'string',
      title: 'string',
      aliases: 'string',
      words: 'string',
      content: 'string',
    } as const,
    components: {
      tokenizer: { language: 'chinese', normalizationCache: new Map(), tokenize: bigrams },
    },
  });
  await insertMultiple(
    database,
    documents.map((document) => ({ ...document })),
  );
  return {
    name: 'Orama',
    bytes: packed(JSON.stringify(save(database))),
    async search(query) {
      const { hits } = await searchOrama(database, {
        term: query,
        properties: ['title', 'aliases', 'words', 'content'],
        boost: { title: 2, aliases: 4, words: 2 },
        threshold: 1,
        limit: 10,
      });
      return answer(hits.map(({ document }) => document.id));
    },
  };
}
