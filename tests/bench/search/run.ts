import path from 'node:path';
import { buildSite } from '../../../src/build/build.ts';
import { loadModel } from '../../../src/build/load-model.ts';
import { siteFolder, workFolder } from '../../../src/site/folders.ts';
import { urls } from '../../../src/site/urls.ts';
import { measureTellings, readTellings, type Telling } from '../../search/emergency-tellings.ts';
import { BrowserSearch, type ColdVisit, coldStart, type Timed } from './browser.ts';
import { type Engine, otherEngines } from './engines.ts';
import { copyOf, enlarge } from './generate.ts';
import { type CountedSite, serveCounted } from './gzip-server.ts';
import { type Answer, measure, rankOf } from './metrics.ts';
import { type BenchQuery, readQueries } from './queries.ts';
import {
  costHead,
  costLine,
  dangerHead,
  dangerLine,
  enlargedLine,
  metricsLine,
  otherCostLine,
  tableHead,
} from './report.ts';

/** Each first visit takes a browser of its own: so many of a set, evenly spread over its queries, stand for all. */
const COLD_STARTS = 6;
/** The tellings of danger, and the sets of them that nothing was learnt from: these are told in the browser too. */
const TELLINGS = 'tests/search/emergencies.csv';
const KEPT_TELLINGS = ['留存', '再留', '三留', '四留', '六留', '七留'];

export interface BenchOptions {
  /** The query file. */
  readonly file: string;
  /** Whether to list the queries whose first result is not right. */
  readonly withMisses: boolean;
  /** How many generated records to add to the full text. */
  readonly more: number;
}

type Log = (line: string) => void;
/** What was shown for each query, and how long it took. */
export type Shown = ReadonlyMap<BenchQuery, Pick<Timed, 'answer' | 'first' | 'done'>>;

/** Builds the site, asks it every query in a real browser, and asks the other engines the same over the same records. */
export async function benchSearch(
  { file, withMisses, more }: BenchOptions,
  log: Log,
): Promise<void> {
  const queries = readQueries(file);
  await buildSite(() => {});
  const { model } = await loadModel();
  if (model === undefined) throw new Error('the data has faults');
  let folder = siteFolder();
  if (more > 0) {
    folder = await copyOf(folder, path.join(workFolder(), 'bench-site'));
    log(enlargedLine(more, await enlarge(model, more, folder)));
  }
  const site = await serveCounted(folder);
  try {
    const others = await otherEngines(model);
    const own = await askAll(queries, site.address);
    const beforeTheRest = await askAll(queries, site.address, [urls.wordsIndex]);
    const shown = new Map<Engine, Shown>();
    for (const engine of others) shown.set(engine, await askEngine(queries, engine));
    log(tableHead);
    const all = [...shown].map(([{ name }, answers]) => [name, answers] as const);
    for (const set of setsOf(queries))
      for (const [name, answers] of [['明责', own], ['明责首批', beforeTheRest], ...all] as const)
        log(metricsLine(name, set, measure(answersIn(set, answers))));
    log(dangerHead);
    for (const line of await dangerLines(site.address)) log(line);
    log(costHead);
    for (const set of setsOf(queries)) {
      const [firsts, dones] = (['first', 'done'] as const).map((moment) =>
        timesIn(set, own, moment),
      );
      const visits = await coldStarts(site, queriesIn(set, queries));
      log(costLine('明责', set, { firsts: firsts ?? [], dones: dones ?? [], visits }));
      for (const [{ name, bytes }, answers] of shown)
        log(otherCostLine(name, set, timesIn(set, answers, 'done'), bytes));
    }
    if (withMisses) for (const line of missLines(own)) log(line);
  } finally {
    site.stop();
  }
}

const setsOf = (queries: readonly { readonly set: string }[]): string[] => [
  ...new Set(queries.map(({ set }) => set)),
];

const queriesIn = (set: string, queries: readonly BenchQuery[]): BenchQuery[] =>
  queries.filter((query) => query.set === set);

function answersIn(set: string, shown: Shown): (readonly [BenchQuery, Answer])[] {
  return [...shown].flatMap(([query, { answer }]) =>
    query.set === set ? [[query, answer] as const] : [],
  );
}

function timesIn(set: string, shown: Shown, moment: 'first' | 'done'): number[] {
  return [...shown].flatMap(([query, times]) => (query.set === set ? [times[moment]] : []));
}

async function coldStarts(site: CountedSite, queries: readonly BenchQuery[]): Promise<ColdVisit[]> {
  const step = Math.max(1, Math.floor(queries.length / COLD_STARTS));
  const visits: ColdVisit[] = [];
  for (const { text } of queries.filter((_, at) => at % step === 0).slice(0, COLD_STARTS))
    visits.push(await coldStart(site, text));
  return visits;
}

/** Asks the site every query; without the files whose addresses hold one of the given parts. */
export async function askAll(
  queries: readonly BenchQuery[],
  address: string,
  without: readonly string[] = [],
): Promise<Shown> {
  const search = await BrowserSearch.open(address, without);
  const shown = await askOn(search, queries);
  await search.close();
  return shown;
}

/** The same on one open page, and once more: what was fetched for a query the first time is there. */
export async function askTwice(
  queries: readonly BenchQuery[],
  address: string,
): Promise<readonly [Shown, Shown]> {
  const search = await BrowserSearch.open(address);
  const shown = [await askOn(search, queries), await askOn(search, queries)] as const;
  await search.close();
  return shown;
}

async function askOn(search: BrowserSearch, queries: readonly BenchQuery[]): Promise<Shown> {
  const shown = new Map<BenchQuery, Timed>();
  for (const query of queries) shown.set(query, await search.search(query.text));
  return shown;
}

async function askEngine(queries: readonly BenchQuery[], engine: Engine): Promise<Shown> {
  const shown = new Map<BenchQuery, Pick<Timed, 'answer' | 'first' | 'done'>>();
  for (const query of queries) {
    const started = performance.now();
    const answer = await engine.search(query.text);
    const took = performance.now() - started;
    shown.set(query, { answer, first: took, done: took });
  }
  return shown;
}

/** How well danger is told on the page itself, set by set of the kept tellings. */
async function dangerLines(address: string): Promise<string[]> {
  const tellings = readTellings(TELLINGS).filter(({ set }) => KEPT_TELLINGS.includes(set));
  const search = await BrowserSearch.open(address);
  const notices = new Map<string, Timed['notice']>();
  for (const { text } of tellings) notices.set(text, (await search.search(text)).notice);
  await search.close();
  return setsOf(tellings).map((set) => {
    const own: Telling[] = tellings.filter((telling) => telling.set === set);
    return dangerLine(
      set,
      own.length,
      measureTellings((text) => notices.get(text), own),
    );
  });
}

/** The queries whose first result is not acceptable, for tuning. */
function missLines(shown: Shown): string[] {
  return [...shown]
    .filter(
      ([query, { answer }]) => rankOf(query, answer) !== 1 && !(query.outside && !answer.sure),
    )
    .map(
      ([query, { answer }]) =>
        `${query.set} ${query.text}：应为 ${query.acceptable.join('、') || '无'}，得到 ${answer.ids.slice(0, 3).join('、')}${answer.sure ? '（当作确定）' : ''}`,
    );
}
