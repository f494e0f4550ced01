import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Project } from '@playwright/test';
import { dataFolder, workFolder } from '../../src/site/folders.ts';
import { launchOptions } from './browser.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The path that the site is served under. */
function base(): string {
  const file = readFileSync(path.join(dataFolder(), 'settings.json'), 'utf8');
  const { base: own } = JSON.parse(file) as { base: string };
  return process.env['MINGZE_BASE'] ?? own;
}

/** Tests in a browser on a site that a command serves; where its data and its files lie the environment says. */
export function browserTests(command: string, port: number, projects: readonly Project[]) {
  const address = `http://localhost:${port}${base()}`;
  return defineConfig({
    projects: projects.map((project) => ({
      testMatch: '**/*.spec.ts',
      ...project,
      testDir: path.join(root, project.testDir ?? ''),
    })),
    outputDir: path.join(workFolder(), 'results'),
    // More than the two cores: most of a browser test is waiting, for a page, a rebuild or a pause in typing.
    workers: Number(process.env['MINGZE_TEST_WORKERS'] ?? 4),
    // Only what hangs is to fail: a busy machine takes five times as long as an idle one.
    timeout: 240_000,
    expect: { timeout: 60_000 },
    forbidOnly: true,
    // A fault of the site fails twice. What fails once on a busy machine is told, and keeps nobody from publishing.
    retries: 1,
    use: { baseURL: address, locale: 'zh-CN', launchOptions: launchOptions() },
    webServer: {
      command: `${command} --port ${port}`,
      cwd: root,
      url: address,
      timeout: 300_000,
      reuseExistingServer: false,
    },
  });
}
