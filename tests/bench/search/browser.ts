import { chromium, type Page } from '@playwright/test';
import { launchOptions, markFirstCard } from '../../site/browser.ts';
import type { CountedSite, Sent } from './gzip-server.ts';
import type { Answer } from './metrics.ts';

export interface Timed {
  readonly answer: Answer;
  /** From the query to the first cards, in milliseconds. */
  readonly first: number;
  /** From the query to the last cards, the full text included. */
  readonly done: number;
  /** The first number of the notice above the cards; none in it says that there is a notice for any danger. */
  readonly notice: { readonly call?: string } | undefined;
}

export interface ColdStart {
  readonly requests: number;
  /** Bytes of bodies over the wire, with gzip. */
  readonly bytes: number;
}

/** What a first visit with a query costs: until the first cards, and until the last. */
export interface ColdVisit {
  readonly first: ColdStart;
  readonly done: ColdStart;
  /** What was sent until the last card, request by request. */
  readonly sent: readonly Sent[];
  /** Pieces of work of more than 50 ms, in milliseconds, in which the page answers nobody. */
  readonly tasks: readonly number[];
}

declare global {
  /** In a page whose tasks are noted. */
  var longTasks: number[];
}

/** To be run in a page before its own scripts. */
function noteTasks(): void {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** The site's own search, in a real browser, asked as a person who types is answered. */
export class BrowserSearch {
  readonly #page: Page;
  readonly #close: () => Promise<void>;

  private constructor(page: Page, close: () => Promise<void>) {
    this.#page = page;
    this.#close = close;
  }

  /** Opens the search page, without the files whose addresses hold one of the given parts. */
  static async open(address: string, without: readonly string[] = []): Promise<BrowserSearch> {
    const browser = await chromium.launch(launchOptions());
    const page = await browser.newPage();
    for (const part of without) await page.route(`**${part}*`, (route) => route.abort());
    // In quotation marks every layer is asked, and so loaded.
    await page.goto(`${address}search/?q=${encodeURIComponent('“热身”')}`);
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    return new BrowserSearch(page, () => browser.close());
  }

  async search(query: string): Promise<Timed> {
    const { doors, answer, ...timed } = await this.#page.evaluate(async (text) => {
      const list = document.querySelector('[data-search-state]') as HTMLElement;
      const started = performance.now();
      let first = 0;
      const finished = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const state = list.dataset['searchState'];
          if (first === 0 && list.childElementCount > 0) first = performance.now();
          if (state !== 'done') return;
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(list, {
          childList: true,
          attributes: true,
          attributeFilter: ['data-search-state'],
        });
      });
      history.pushState(null, '', `?q=${encodeURIComponent(text)}`);
      dispatchEvent(new PopStateEvent('popstate'));
      const done = await finished;
      const cards = [...list.querySelectorAll<HTMLElement>('.result')];
      const danger = document.querySelector<HTMLElement>('#search-emergency [data-emergency]');
      const call = danger?.querySelector('a[href^="tel:"]')?.getAttribute('href')?.slice(4);
      const bodiesOf = (card: HTMLElement | undefined) =>
        (card?.dataset['first'] ?? '').split(' ').filter(Boolean);
      const isKnown = danger?.dataset['emergency'] !== 'any' && call !== undefined;
      return {
        notice: danger === null ? undefined : isKnown ? { call } : {},
        answer: {
          ids: cards.map((card) => card.dataset['record'] ?? ''),
          sure: cards[0]?.dataset['sure'] === 'true',
          leads: cards.slice(0, 3).flatMap((card) => (card.dataset['leads'] ?? '').split(' ')),
          first: bodiesOf(cards[0]),
          none: list.dataset['searchNone'] === 'true',
        },
        doors: cards.map((card) => [card.dataset['record'] ?? '', bodiesOf(card)] as const),
        first: first - started,
        done: done - started,
      };
    }, query);
    return { ...timed, answer: { ...answer, doors: new Map(doors) } };
  }

  close(): Promise<void> {
    return this.#close();
  }
}

/** Opens the search page with a query in a browser that has never seen the site, on a machine so many times slower than this. */
export async function coldStart(site: CountedSite, query: string, slower = 1): Promise<ColdVisit> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    if (slower > 1) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    }
    await page.addInitScript(markFirstCard);
    await page.addInitScript(noteTasks);
    const before = site.sent.length;
    await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    // The icon is the browser's own errand.
    const sent = site.sent.slice(before).filter(({ path }) => path !== 'favicon.svg');
    const done = {
      requests: sent.length,
      bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    const first = await page.evaluate((): ColdStart => {
      const at = performance.getEntriesByName('first-card')[0]?.startTime ?? 0;
      const loaded = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ]
        .map((entry) => entry as PerformanceResourceTiming)
        .filter((entry) => entry.startTime < at && entry.responseStart < at)
        .filter(({ name }) => !name.endsWith('/favicon.svg'));
      const bytes = loaded.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
      return { requests: loaded.length, bytes };
    });
    const tasks = await page.evaluate(() => globalThis.longTasks);
    return { first, done, sent, tasks };
  } finally {
    await browser.close();
  }
}
