/** The search of the site without a browser: the same engine over the same files, which it asks for as a page would. */
import { vi } from 'vitest';
import { type Answers, SearchEngine } from '../../src/browser/search/engine.ts';
import type { Model } from '../../src/model/model.ts';
import { keptTexts } from '../../src/search/documents.ts';
import { fullTextFiles } from '../../src/search/full-text.ts';
import { firstFileOf, searchFiles } from '../../src/search/search-files.ts';
import type { KeptText } from '../../src/search/text-format.ts';
import { WhereFinder } from '../../src/search/where.ts';
import type { WhereFile } from '../../src/search/where-format.ts';
import { outputFile, urls } from '../../src/site/urls.ts';

/** What a build writes for the search: the text of each file by its path. */
export interface SearchSite {
  readonly model: Model;
  readonly files: ReadonlyMap<string, string>;
}

/** `more`: texts of records that no list has. */
export function buildSearchSite(model: Model, more: readonly KeptText[] = []): SearchSite {
  const files = [...searchFiles(model)].map(({ path, body }) => [path, body] as const);
  const texts = more.length === 0 ? [] : [...fullTextFiles([...keptTexts(model), ...more])];
  return {
    model,
    files: new Map([...files, ...texts.map(([url, body]) => [outputFile(url), body] as const)]),
  };
}

/** Asks as the search page does. The files whose addresses hold one of the given parts cannot be had. */
export class NodeSearch {
  readonly #engine: SearchEngine;

  constructor({ model, files }: SearchSite, without: readonly string[] = []) {
    vi.stubGlobal('location', new URL('https://mingze.test/search/'));
    vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' }, querySelector: () => null });
    vi.stubGlobal('fetch', async (asked: string | URL | Request) => {
      const address = asked instanceof Request ? asked.url : String(asked);
      if (without.some((part) => address.includes(part))) return new Response('', { status: 404 });
      // Some addresses are marked with the time, against copies that are kept on the way.
      const body = files.get(outputFile(address.replace(/\?.*$/, '')));
      return new Response(body ?? '', { status: body === undefined ? 404 : 200 });
    });
    let places: WhereFinder | undefined;
    this.#engine = new SearchEngine(
      {
        index: urls.instantIndex,
        words: urls.wordsIndex,
        facts: urls.searchFacts,
        wordFiles: urls.wordFilesBefore,
        cardFiles: urls.cardFilesBefore,
        publication: urls.searchState,
        fulltext: urls.fullTextIndex,
        pairFiles: urls.pairFilesBefore,
        textFiles: urls.textFilesBefore,
        variants: urls.variantsIndex,
        pinyin: urls.pinyinIndex,
        said: urls.saidBefore,
      },
      firstFileOf(model),
      {
        // As the script does that a browser loads for it.
        where: async ({ file }, _state, text) => {
          places ??= new WhereFinder((await (await fetch(file)).json()) as WhereFile);
          return places.ask(text);
        },
      },
    );
  }

  /** The last answers to a query: those that stay on the screen. */
  async search(text: string): Promise<Answers> {
    let last: Answers | undefined;
    for await (const answers of this.#engine.search(text)) last = answers;
    if (last === undefined) throw new Error(`no answer to ${text}`);
    return last;
  }
}
