/** The page that searches several districts, asked in a real browser. */
import type { Browser, Page } from '@playwright/test';
import { markFirstCard } from '../../site/browser.ts';
import type { OriginServer } from '../../site/origin-server.ts';
import type { Answer } from '../search/metrics.ts';

export interface Asked {
  readonly answer: Answer;
  /** Until the last cards, in milliseconds. */
  readonly ms: number;
}

export interface Cost {
  readonly ms: number;
  readonly requests: number;
  readonly bytes: number;
}

/** What a first visit costs: until the first cards, and until all has been said. */
export interface Visit {
  readonly first: Cost;
  readonly done: Cost;
}

const DONE = '[data-search-state="done"]';

const addressOf = (query: string, districts: readonly string[]): string =>
  `?${new URLSearchParams([['q', query], ...districts.map((name) => ['in', name])])}`;

/** A page on which everything has been loaded once. */
export async function warmPage(
  browser: Browser,
  page: string,
  districts: readonly string[],
): Promise<Page> {
  const opened = await browser.newPage();
  await opened.goto(page + addressOf('“热身”', districts));
  await opened.waitForSelector(DONE, { state: 'attached' });
  return opened;
}

export async function askOn(
  page: Page,
  query: string,
  districts: readonly string[],
): Promise<Asked> {
  return page.evaluate(
    async (address) => {
      const list = document.querySelector('#search-results') as HTMLElement;
      const started = performance.now();
      const done = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (list.dataset['searchState'] !== 'done') return;
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(list, { attributes: true, attributeFilter: ['data-search-state'] });
      });
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      const ms = (await done) - started;
      const cards = [...list.querySelectorAll<HTMLElement>('.result')];
      return {
        ms,
        answer: {
          // Without the code of the district: the queries name the records of one.
          ids: cards.map(({ dataset }) => (dataset['record'] ?? '').split('/').at(-1) ?? ''),
          sure: cards[0]?.dataset['sure'] === 'true',
          leads: [],
          first: (cards[0]?.dataset['first'] ?? '').split(' ').filter(Boolean),
          none: list.dataset['searchNone'] === 'true',
        },
      };
    },
    addressOf(query, districts),
  );
}

/** A first visit with a query, in a browser that has kept nothing. Of more districts than are asked unasked, all are asked for. */
export async function coldVisit(
  browser: Browser,
  { page: address, servers }: { page: string; servers: readonly OriginServer[] },
  query: string,
  districts: readonly string[],
): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(markFirstCard);
    for (const server of servers) server.sent.length = 0;
    await page.goto(address + addressOf(query, districts));
    const all = page.locator('#search-results > .notice > button');
    await page.waitForSelector(`${DONE}, #search-results > .notice > button`, {
      state: 'attached',
    });
    if (await all.isVisible()) await all.click();
    await page.waitForSelector(DONE, { state: 'attached' });
    const [begun, first] = await page.evaluate(() => [
      performance.timeOrigin,
      performance.timeOrigin + (performance.getEntriesByName('first-card')[0]?.startTime ?? 0),
    ]);
    const until = (at: number): Cost => {
      const sent = servers.flatMap((server) => server.sent).filter((one) => one.at <= at);
      const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
      return { ms: at - (begun ?? 0), requests: sent.length, bytes };
    };
    return { first: until(first ?? 0), done: until(Date.now()) };
  } finally {
    await context.close();
  }
}
