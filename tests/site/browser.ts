import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Without windows: for every page it opens the whole browser draws a window nobody sees, which takes four times as long. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** Chrome before Chromium: where there are both, as on GitHub's machines, it is the one that is allowed its sandbox. */
const SYSTEM_BROWSERS = [
  HEADLESS_SHELL,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
];

/** Playwright's own browser where it was downloaded, else the system's; undefined when there is neither. */
export function browserPath(): string | undefined {
  const own = chromium.executablePath();
  return [own, ...SYSTEM_BROWSERS].find((path) => path !== '' && existsSync(path));
}

/** Without the background services, a browser in a closed network does not wait for hosts it cannot reach. */
export function launchOptions(): LaunchOptions {
  const executablePath = browserPath();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      // The superuser of a container has no sandbox to go into.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** To be run in a page before its own scripts: notes the moment of the first result, which from outside is seen too late. */
export function markFirstCard(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector('.result') === null) return;
    observer.disconnect();
    performance.mark('first-card');
  }).observe(document, { childList: true, subtree: true });
}
