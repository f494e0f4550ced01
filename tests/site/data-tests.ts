import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataCopy } from './data-copy.ts';
import { expect } from './site.ts';

/** What a runner of tests tells the processes of its own tests, and must not tell another runner. */
const OF_RUNNER = /^(?:TEST_|PLAYWRIGHT_|PW_|VITEST|FORCE_COLOR)/;

/** The environment without what a runner tells its own tests. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_RUNNER.test(name)));
}

/**
 * Runs `npm run test:data` on the lists of a copy, as a district does after it has edited them; they have to pass. It goes on from
 * what the commands have kept that ran on the copy before.
 */
export async function expectDataTestsPass(
  copy: DataCopy,
  port: number,
  env: Record<string, string> = {},
): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'mingze-data-tests-'));
  const before = path.join(copy.env['MINGZE_WORK'] ?? '', 'kept');
  if (existsSync(before))
    cpSync(before, path.join(work, 'kept'), { recursive: true, preserveTimestamps: true });
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      ['scripts/test-data.ts'],
      {
        env: {
          ...ownEnvironment(),
          MINGZE_DATA: copy.env['MINGZE_DATA'],
          MINGZE_DIST: path.join(work, 'site'),
          MINGZE_WORK: work,
          MINGZE_TEST_PORT: String(port),
          // They run beside others that wait for a page, and each worker more reads the site and starts a browser anew.
          MINGZE_TEST_WORKERS: '1',
          // Their kinds of page are walked through elsewhere in the same run.
          MINGZE_WITHOUT_PAGE_TYPES: 'yes',
          ...env,
        },
        maxBuffer: 64_000_000,
      },
      (_error, stdout, stderr) => resolve(`${stdout}${stderr}`),
    );
  });
  rmSync(work, { recursive: true, force: true });
  expect(output.trimEnd().split('\n').at(-1), output).toMatch(/^[1-9]\d* passed, 0 failed$/);
}
