/** What the pages that people come to weigh and how fast they are, in a real browser and by Lighthouse. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { siteFolder } from '../../../src/site/folders.ts';
import { settings } from '../../../src/site/settings.ts';
import { launchOptions } from '../../site/browser.ts';
import { type OriginOptions, OriginServer } from '../../site/origin-server.ts';
import { PORTS } from '../../site/ports.ts';
import { bestOf, hasLighthouse, type Judged, judge } from './judge.ts';
import { type Look, lookAt } from './look.ts';
import { type BenchedPage, benchedPages } from './pages.ts';
import { isOverBudget, pageTable } from './report.ts';

export interface BenchPagesOptions {
  /** A site that is built already; empty: that of the data, which is built where there is none. */
  readonly site: string;
  /** How often Lighthouse looks at each page; 0: not at all. */
  readonly rounds: number;
}

type Log = (line: string) => void;

/** Measures, and prints the table. Returns whether everything keeps to its budget. */
export async function benchPages(options: BenchPagesOptions, log: Log): Promise<boolean> {
  const folder = path.resolve(options.site === '' ? builtSite() : options.site);
  const pages = benchedPages(folder);
  const looks = await served(folder, {}, (address) => looksAt(pages, address));
  const rounds = options.rounds > 0 && hasLighthouse() ? options.rounds : 0;
  if (rounds < options.rounds) log('没有装上 Lighthouse，只量大小。');
  const judged = await served(folder, atAnAddress(), (address) =>
    judgedOf(pages, address, rounds, log),
  );
  const all = pages.flatMap((page, at) => {
    const look = looks[at];
    return look === undefined ? [] : [{ page, look, judged: bestOf(judged.get(page) ?? []) }];
  });
  log('');
  for (const line of pageTable(all)) log(line);
  for (const { page, judged: best } of all)
    if (best !== undefined && best.faults.length > 0)
      log(`${page.name}（${page.address}）：${best.faults.join('、')}`);
  return !isOverBudget(all);
}

/** Search engines want whole addresses, which a site cannot give that has not been told its own: here it lies at one. */
function atAnAddress(): Partial<OriginOptions> {
  const { href } = new URL(`http://localhost:${PORTS.pages}`);
  return {
    port: PORTS.pages,
    replaced: new Map([[/(?<=rel="canonical" href=")\//g, href]]),
  };
}

async function served<Result>(
  folder: string,
  options: Partial<OriginOptions>,
  during: (address: string) => Result | Promise<Result>,
): Promise<Result> {
  const server = new OriginServer({ folder, base: settings.base, ...options });
  try {
    return await during(await server.start());
  } finally {
    server.stop();
  }
}

function builtSite(): string {
  const site = siteFolder();
  if (existsSync(path.join(site, 'index.html'))) return site;
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the site was not built');
  return site;
}

async function looksAt(pages: readonly BenchedPage[], address: string): Promise<Look[]> {
  const browser = await chromium.launch(launchOptions());
  try {
    const looks: Look[] = [];
    for (const page of pages) looks.push(await lookAt(browser, `${address}${page.address}`));
    return looks;
  } finally {
    await browser.close();
  }
}

/** All pages in every round, so that what else the machine does falls on all of them. */
async function judgedOf(
  pages: readonly BenchedPage[],
  address: string,
  rounds: number,
  log: Log,
): Promise<Map<BenchedPage, Judged[]>> {
  const judged = new Map(pages.map((page) => [page, [] as Judged[]]));
  for (let round = 1; round <= rounds; round += 1)
    for (const [page, own] of judged) {
      const one = await judge(`${address}${page.address}`);
      own.push(one);
      log(
        `第 ${round} 遍 ${page.name}：${one.scores.join('/')}，不应答 ${one.blocked.toFixed(0)} 毫秒`,
      );
    }
  return judged;
}
