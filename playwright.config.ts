import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';

/** The site under test is built and served by the same command a new user runs. */
const port = 4390;
export const builtSite = path.resolve('.build/e2e-site');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.build/e2e-results',
  // Two cores: one for the browser, one for the server and the rebuilds.
  workers: 2,
  // Only what hangs is to fail: a busy machine takes five times as long as an idle one.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    launchOptions: launchOptions(),
  },
  webServer: {
    command: `node scripts/start.ts --port ${port}`,
    url: `http://localhost:${port}`,
    timeout: 300_000,
    reuseExistingServer: false,
    env: { MINGZE_DIST: builtSite },
  },
});
