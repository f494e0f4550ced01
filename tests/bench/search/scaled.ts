/** What the search costs and how well it answers as the lists grow: the same queries of the same matters among more and more others. */

import { urls } from '../../../src/site/urls.ts';
import { append } from '../../../src/tables/append.ts';
import { spread } from '../spread.ts';
import { type ColdVisit, coldStart } from './browser.ts';
import { serveCounted } from './gzip-server.ts';
import { type Metrics, measure } from './metrics.ts';
import { type BenchQuery, readQueries } from './queries.ts';
import { scaledLines } from './report.ts';
import { askAll, askTwice, type Shown } from './run.ts';
import { type ScaledSite, scaledSite, searchPage } from './scaled-site.ts';

/** Everything is asked to be tuned on these, and nothing on those that are kept. */
const FILES = ['tests/search/queries.csv', 'tests/search/situations.csv'];
const SET = '调试';
/** Of each file so many, evenly spread, each asked of an open page; and fewer on first visits, each in a browser of its own. */
const ASKED = 150;
const COLD = 8;
/** An old phone. */
const SLOWER = 4;
/** Kinds of queries that load something of their own: whole names in pinyin and initials, and the full text asked word for word. */
const OF_A_KIND = {
  拼音: ['fangwushenlou', 'youyan', 'lsls'],
  全文: ['“楼上漏水”', '“责令限期改正”', '“装修垃圾堆在楼道”', '“夜间施工许可”'],
} as const;

export interface ScaledFigures {
  readonly matters: number;
  /** How long the files took to make, in seconds. */
  readonly seconds: number;
  /** Before the second file has come, and when all has. */
  readonly first: Metrics;
  readonly whole: Metrics;
  /** How long the answers took on an open page, in milliseconds: with what they fetch, and once that is there. */
  readonly fetching: readonly number[];
  readonly fetched: readonly number[];
  readonly visits: readonly ColdVisit[];
  /** First visits with queries of other kinds, by kind. */
  readonly ofAKind: ReadonlyMap<string, readonly ColdVisit[]>;
  /** First visits on an old phone. */
  readonly slow: readonly ColdVisit[];
}

export async function benchScaled(matters: number, log: (line: string) => void): Promise<void> {
  const page = await searchPage();
  const site = await scaledSite(page, matters);
  for (const line of scaledLines(await figuresOf(site))) log(line);
}

async function figuresOf({ folder, matters, seconds }: ScaledSite): Promise<ScaledFigures> {
  const queries = FILES.flatMap((file) => spread(readQueries(file).filter(isTuned), ASKED));
  const site = await serveCounted(folder);
  try {
    const [whole, again] = await askTwice(queries, site.address);
    const first = await askAll(queries, site.address, [urls.wordsIndex]);
    const visits: ColdVisit[] = [];
    const slow: ColdVisit[] = [];
    for (const { text } of spread(queries, COLD)) {
      visits.push(await coldStart(site, text));
      slow.push(await coldStart(site, text, SLOWER));
    }
    const ofAKind = new Map<string, ColdVisit[]>();
    for (const [kind, texts] of Object.entries(OF_A_KIND))
      for (const text of texts) append(ofAKind, kind, await coldStart(site, text));
    return {
      matters,
      seconds,
      first: measureShown(first),
      whole: measureShown(whole),
      fetching: [...whole.values()].map(({ done }) => done),
      fetched: [...again.values()].map(({ done }) => done),
      ...{ visits, ofAKind, slow },
    };
  } finally {
    site.stop();
  }
}

const isTuned = ({ set }: BenchQuery): boolean => set === SET;

const measureShown = (shown: Shown): Metrics =>
  measure([...shown].map(([query, { answer }]) => [query, answer]));
