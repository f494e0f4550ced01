import path from 'node:path';
import { buildSite } from '../../../src/build/build.ts';
import { currentModel } from '../../../src/model/current.ts';
import { siteFolder, workFolder } from '../../../src/site/folders.ts';
import { urls } from '../../../src/site/urls.ts';
import { BrowserSearch, type ColdVisit, coldStart } from './browser.ts';
import { otherEngines } from './engines.ts';
import { copyOf, enlarge } from './generate.ts';
import { type CountedSite, serveCounted } from './gzip-server.ts';
import { type Answer, measure, rankOf } from './metrics.ts';
import { type BenchQuery, readQueries } from './queries.ts';
import { costLine, enlargedLine, latencyLine, metricsLine, tableHead } from './report.ts';

/** Each first visit takes a browser of its own: so many, evenly spread over the queries, stand for all. */
const COLD_STARTS = 12;

export interface BenchOptions {
  /** The query file. */
  readonly file: string;
  /** Whether to list the queries whose first result is not right. */
  readonly withMisses: boolean;
  /** How many generated records to add to the full text. */
  readonly more: number;
}

/** Builds the site, asks it every query in a real browser, and asks the other engines the same over the same records. */
export async function benchSearch(
  { file, withMisses, more }: BenchOptions,
  log: (line: string) => void,
): Promise<void> {
  const queries = readQueries(file);
  const sets = [...new Set(queries.map(({ set }) => set))];
  await buildSite(() => {});
  let folder = siteFolder();
  if (more > 0) {
    folder = await copyOf(folder, path.join(workFolder(), 'bench-site'));
    log(enlargedLine(more, await enlarge(currentModel(), more, folder)));
  }
  const site = await serveCounted(folder);
  try {
    const { answers: own, firsts, dones } = await askAll(queries, site.address);
    const { answers: beforeTheRest } = await askAll(queries, site.address, [urls.wordsIndex]);
    log(tableHead);
    const print = (name: string, answers: ReadonlyMap<BenchQuery, Answer>) => {
      for (const set of sets) {
        const pairs = [...answers].filter(([query]) => query.set === set);
        log(metricsLine(name, set, measure(pairs)));
      }
    };
    print('明责', own);
    print('明责首批', beforeTheRest);
    for (const engine of await otherEngines(currentModel())) {
      const answers = new Map<BenchQuery, Answer>();
      for (const query of queries) answers.set(query, await engine.search(query.text));
      print(engine.name, answers);
    }
    log(latencyLine('首批结果', firsts));
    log(latencyLine('全部结果', dones));
    const cold = await coldStarts(site, queries);
    log(
      costLine(
        `首次打开到首批结果（${cold.length} 次）`,
        cold.map(({ first }) => first),
      ),
    );
    log(
      costLine(
        `首次打开到全部结果（${cold.length} 次）`,
        cold.map(({ done }) => done),
      ),
    );
    if (withMisses) for (const line of missLines(own)) log(line);
  } finally {
    site.stop();
  }
}

async function coldStarts(site: CountedSite, queries: readonly BenchQuery[]): Promise<ColdVisit[]> {
  const step = Math.max(1, Math.floor(queries.length / COLD_STARTS));
  const visits: ColdVisit[] = [];
  for (const { text } of queries.filter((_, at) => at % step === 0).slice(0, COLD_STARTS))
    visits.push(await coldStart(site, text));
  return visits;
}

interface Asked {
  readonly answers: ReadonlyMap<BenchQuery, Answer>;
  /** Milliseconds to the first cards and to the last, query by query. */
  readonly firsts: readonly number[];
  readonly dones: readonly number[];
}

async function askAll(
  queries: readonly BenchQuery[],
  address: string,
  without: readonly string[] = [],
): Promise<Asked> {
  const search = await BrowserSearch.open(address, without);
  const answers = new Map<BenchQuery, Answer>();
  const [firsts, dones]: [number[], number[]] = [[], []];
  for (const query of queries) {
    const { answer, first, done } = await search.search(query.text);
    answers.set(query, answer);
    firsts.push(first);
    dones.push(done);
  }
  await search.close();
  return { answers, firsts, dones };
}

/** The queries whose first result is not acceptable, for tuning. */
function missLines(answers: ReadonlyMap<BenchQuery, Answer>): string[] {
  return [...answers]
    .filter(([query, answer]) => rankOf(query, answer) !== 1 && !(query.outside && !answer.sure))
    .map(
      ([query, { ids, sure }]) =>
        `${query.set} ${query.text}：应为 ${query.acceptable.join('、') || '无'}，得到 ${ids.slice(0, 3).join('、')}${sure ? '（当作确定）' : ''}`,
    );
}
