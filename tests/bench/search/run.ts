import path from 'node:path';
import { buildSite } from '../../../src/site/build.ts';
import { siteFolder, workFolder } from '../../../src/site/folders.ts';
import { currentModel } from '../../../src/site/model.ts';
import { BrowserSearch, coldStart } from './browser.ts';
import { otherEngines } from './engines.ts';
import { copyOf, enlarge } from './generate.ts';
import { serveCounted } from './gzip-server.ts';
import { type Answer, measure, rankOf } from './metrics.ts';
import { type BenchQuery, readQueries } from './queries.ts';
import { costLine, enlargedLine, latencyLine, metricsLine, tableHead } from './report.ts';

/** Typical of what is typed; its first visit stands for the cost of all. */
const COLD_QUERY = '楼上漏水找谁';

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
    const search = await BrowserSearch.open(site.address);
    const own = new Map<BenchQuery, Answer>();
    const [firsts, dones]: [number[], number[]] = [[], []];
    for (const query of queries) {
      const { answer, first, done } = await search.search(query.text);
      own.set(query, answer);
      firsts.push(first);
      dones.push(done);
    }
    await search.close();
    log(tableHead);
    const print = (name: string, answers: ReadonlyMap<BenchQuery, Answer>) => {
      for (const set of sets) {
        const pairs = [...answers].filter(([query]) => query.set === set);
        log(metricsLine(name, set, measure(pairs)));
      }
    };
    print('明责', own);
    for (const engine of await otherEngines(currentModel())) {
      const answers = new Map<BenchQuery, Answer>();
      for (const query of queries) answers.set(query, await engine.search(query.text));
      print(engine.name, answers);
    }
    log(latencyLine('首批结果', firsts));
    log(latencyLine('全部结果', dones));
    const cold = await coldStart(site, COLD_QUERY);
    log(costLine('首次打开到首批结果', cold.first));
    log(costLine('首次打开到全部结果', cold.done));
    if (withMisses) for (const line of missLines(own)) log(line);
  } finally {
    site.stop();
  }
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
