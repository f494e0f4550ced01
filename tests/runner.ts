/** The tools that test, each run as a command of its own, and what they count. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const PASSED: Counts = { passed: 1, failed: 0 };
const FAILED: Counts = { passed: 0, failed: 1 };

export const sum = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((all, { passed }) => all + passed, 0),
  failed: counts.reduce((all, { failed }) => all + failed, 0),
});

/** Some tests, to be run against an environment. */
export type Suite = (env: NodeJS.ProcessEnv) => Counts;

function run(command: string, parameters: readonly string[], env: NodeJS.ProcessEnv): number {
  const bin = path.resolve('node_modules/.bin');
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    env: { ...env, PATH: `${bin}${path.delimiter}${env['PATH']}` },
  });
  return status ?? 2;
}

/** A tool that either finds something or does not counts as one test; some codes beside 0 may say that all is well. */
export function tool(
  title: string,
  [command = '', ...parameters]: readonly string[],
  good: readonly number[] = [0],
): Suite {
  return (env) => {
    console.log(`\n== ${title}`);
    return good.includes(run(command, parameters, env)) ? PASSED : FAILED;
  };
}

/** Tests in Node of the projects named, or of all. */
export function nodeTests(title: string, ...projects: readonly string[]): Suite {
  return (env) => {
    console.log(`\n== ${title}`);
    const report = freshReport(env, `node-${projects.join('-')}`);
    const chosen = projects.map((name) => `--project=${name}`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const passed = run('vitest', ['run', ...chosen, ...reporters], env) === 0;
    return counted(report, passed, ({ numPassedTests, numFailedTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
    }));
  };
}

/** Tests in a browser by a configuration, of the projects named, or of all. */
export function browserTests(title: string, config: string, ...projects: readonly string[]): Suite {
  return (env) => {
    console.log(`\n== ${title}`);
    const report = freshReport(env, `browser-${projects.join('-')}`);
    const chosen = projects.map((name) => `--project=${name}`);
    const passed =
      run('playwright', ['test', '--config', config, '--reporter=list,json', ...chosen], {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      }) === 0;
    return counted(report, passed, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }));
  };
}

/** Where a runner is to write what it found; what an earlier run wrote is gone. */
function freshReport(env: NodeJS.ProcessEnv, name: string): string {
  const folder = path.resolve(env['MINGZE_WORK'] ?? '.build', 'reports');
  mkdirSync(folder, { recursive: true });
  const report = path.join(folder, `${name}.json`);
  rmSync(report, { force: true });
  return report;
}

/** A runner that stopped before its first test has no failed test to count, yet it failed. */
// biome-ignore lint/suspicious/noExplicitAny: the reports of two test runners, read by the caller that knows its shape.
function counted(report: string, passed: boolean, read: (json: any) => Counts): Counts {
  if (!existsSync(report)) return FAILED;
  const counts = read(JSON.parse(readFileSync(report, 'utf8')));
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** One suite after another; what needs the one before is left out when that failed. */
export function inTurn(...suites: readonly Suite[]): Suite {
  return (env) => {
    const counts: Counts[] = [];
    for (const suite of suites) {
      counts.push(suite(env));
      if (counts.at(-1)?.failed) break;
    }
    return sum(counts);
  };
}

/** Suites none of which needs another. */
export function apart(...suites: readonly Suite[]): Suite {
  return (env) => sum(suites.map((suite) => suite(env)));
}
