import { test as base, expect, type Page } from '@playwright/test';

/**
 * Pages come with the site's policy, in themselves and from the server, and a test fails when a page logs an error, throws or
 * breaks the policy.
 */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        const { url } = message.location();
        // The icon is the browser's own errand, which it may run when a test has taken the network away.
        if (message.type() !== 'error' || url.endsWith('/favicon.svg')) return;
        faults.push(`${message.text()} ${url}`);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** On a busy machine a page would go on without what comes late: no wait of some seconds comes to its end, and it has no choice. */
export async function waitForAll(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const soon = globalThis.setTimeout;
    const never = 0;
    const later = (run: TimerHandler, wait = 0, ...given: unknown[]) =>
      wait < 1000 ? soon(run, wait, ...given) : never;
    globalThis.setTimeout = later as typeof globalThis.setTimeout;
  });
}

/** Waits until the search has given its last answer. */
export async function answered(page: Page): Promise<void> {
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');
}

/** Types a query into the search page and waits for the answer. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await answered(page);
}

/** The paths a page asks for from now on. */
export function pathsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/**
 * Holds back what a page asks for until it is let go. A page that has been opened is told that its requests are stepped in front of
 * while it goes on, and what it asks for just then may pass by: it has to be held before.
 */
export async function held(page: Page, path: string | RegExp): Promise<() => void> {
  expect(page.url(), 'nothing is held back from a page once it is open').toBe('about:blank');
  let release = () => {};
  const isFree = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(path, async (route) => {
    await isFree;
    await route.fallback();
  });
  return release;
}

/** Takes away what a page asks for, and gives it back: as the answer is told. It is there to begin with. */
export async function takenAway(page: Page, path: string): Promise<(isGone: boolean) => void> {
  expect(page.url(), 'nothing is taken from a page once it is open').toBe('about:blank');
  let isAway = false;
  await page.route(path, (route) => (isAway ? route.abort() : route.fallback()));
  return (isGone) => {
    isAway = isGone;
  };
}
