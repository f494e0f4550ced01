import { chromium } from '@playwright/test';
import { launchOptions } from '../../site/browser.ts';
import { type Answer, measure, percentile } from '../search/metrics.ts';
import { type BenchQuery, readQueries } from '../search/queries.ts';
import { spread } from '../spread.ts';
import { type Asked, askOn, coldVisit, type Visit, warmPage } from './ask.ts';
import { costHead, costLine, qualityHead, qualityLine } from './report.ts';
import { benchSites } from './sites.ts';

export interface TogetherOptions {
  /** The data folder whose matters are dealt out. */
  readonly data: string;
  /** How many queries are asked for the quality, evenly spread over those that may be looked at. */
  readonly queries: number;
  /** The most districts at once. */
  readonly many: number;
}

type Log = (line: string) => void;
type Shown = readonly (readonly [BenchQuery, Answer])[];

const QUERIES = 'tests/search/queries.csv';
/** The queries that may be looked at; the others are kept for judging the search itself. */
const SET = '调试';
/** First visits for each number of districts. */
const VISITS = 4;

/** Asks one index and the districts that share it the same queries, and very many districts some of them. */
export async function benchTogether(options: TogetherOptions, log: Log): Promise<void> {
  const queries = spread(
    readQueries(QUERIES).filter(({ set }) => set === SET),
    options.queries,
  );
  const sites = await benchSites(options.data, options.many);
  const browser = await chromium.launch(launchOptions());
  try {
    const ask = async (districts: readonly string[]) => {
      const page = await warmPage(browser, sites.page, districts);
      const asked: Asked[] = [];
      for (const query of queries) asked.push(await askOn(page, query.text, districts));
      await page.close();
      return asked;
    };
    const joint = await ask(sites.joint);
    const merged = await ask(sites.shares);
    const alone: Asked[][] = [];
    for (const district of sites.shares) alone.push(await ask([district]));
    const shownBy = (asked: readonly { readonly answer: Answer }[]): Shown =>
      queries.flatMap((query, at) => {
        const answer = asked[at]?.answer;
        return answer === undefined ? [] : [[query, answer] as const];
      });
    const inTurn = queries.map((_, at) => ({
      answer: inTurnOf(alone.flatMap((asked) => asked[at]?.answer ?? [])),
    }));
    log(qualityHead);
    for (const [name, asked] of [
      ['一份索引', joint],
      ['三个区', merged],
      ['轮流取', inTurn],
    ] as const)
      log(qualityLine(name, measure(shownBy(asked))));
    log('');
    const half = (asked: readonly { readonly ms: number }[]) =>
      percentile(
        asked.map(({ ms }) => ms),
        0.5,
      ).toFixed(0);
    log(`打开过以后，一次查找的中位数：一份索引 ${half(joint)} 毫秒，三个区 ${half(merged)} 毫秒`);
    log('');
    log(costHead);
    const few = spread(queries, VISITS);
    for (const [name, districts] of [
      ['一份索引', sites.joint],
      ['分成三个区', sites.shares],
      ...steps(options.many).map((count) => [`${count} 个区`, sites.many.slice(0, count)] as const),
    ] as const) {
      const visits: Visit[] = [];
      for (const { text } of few) visits.push(await coldVisit(browser, sites, text, districts));
      log(costLine(name, visits));
    }
  } finally {
    await browser.close();
    sites.stop();
  }
}

/** How many districts are measured: ever more, up to the most. */
const steps = (most: number): number[] => [1, 3, 10, 30, 100].filter((count) => count <= most);

/** What a list would be that takes the first answer of each district, then the second of each: without looking at scores. */
function inTurnOf(answers: readonly Answer[]): Answer {
  const longest = Math.max(...answers.map(({ ids }) => ids.length));
  const ids = Array.from({ length: longest }, (_, rank) =>
    answers.flatMap((answer) => answer.ids[rank] ?? []),
  ).flat();
  const [first] = answers;
  return {
    ...{ ids: [...new Set(ids)], leads: [] },
    ...{ sure: first?.sure === true, first: first?.first ?? [] },
    none: answers.every(({ none }) => none),
  };
}
