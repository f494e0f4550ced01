/** The tools that test, each run as a command of its own, and what they count. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
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

/** Where what a suite has to say goes. */
export type Say = (output: string | Uint8Array) => void;

const aloud: Say = (output) => void process.stdout.write(output);

/** Some tests, to be run against an environment. */
export type Suite = (env: NodeJS.ProcessEnv, say?: Say) => Promise<Counts>;

/** Runs a command of the project's own packages to its end. Returns its exit code, 2 if there was none. */
function run(
  command: string,
  parameters: readonly string[],
  env: NodeJS.ProcessEnv,
  say: Say,
  folder = '.',
): Promise<number> {
  const bin = path.resolve('node_modules/.bin');
  const child = spawn(command, parameters, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, PATH: `${bin}${path.delimiter}${env['PATH']}` },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', say);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(`${error.message}\n`);
      resolve(2);
    });
    child.on('close', (code) => resolve(code ?? 2));
  });
}

/** A tool that either finds something or does not counts as one test. */
export function tool(title: string, [command = '', ...parameters]: readonly string[]): Suite {
  return async (env, say = aloud) => {
    say(`\n== ${title}\n`);
    return (await run(command, parameters, env, say)) === 0 ? PASSED : FAILED;
  };
}

/** What a copy of the project has from elsewhere, or makes itself. */
const NOT_COPIED = /^(?:\.|node_modules$|data$|dist)/;

/** A tool that writes where others read runs on a copy of the project, so that it can run beside them. */
export function toolOnCopy(
  title: string,
  [command = '', ...parameters]: readonly string[],
  name: string,
): Suite {
  return async (env, say = aloud) => {
    say(`\n== ${title}\n`);
    const copy = path.resolve('.build', name);
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    for (const own of readdirSync('.').filter((file) => !NOT_COPIED.test(file)))
      cpSync(own, path.join(copy, own), { recursive: true });
    for (const shared of ['node_modules', 'data'])
      symlinkSync(path.resolve(shared), path.join(copy, shared));
    // Its folders are its own too.
    const { MINGZE_WORK: _work, MINGZE_DIST: _site, ...rest } = env;
    // Whatever the data, the code is the same; with few it takes less long.
    const own = { ...rest, MINGZE_DATA: 'tests/fixtures/base' };
    const passed = (await run(command, parameters, own, say, copy)) === 0;
    rmSync(copy, { recursive: true, force: true });
    return passed ? PASSED : FAILED;
  };
}

/** Tests in Node of the projects named, or of all. */
export function nodeTests(title: string, ...projects: readonly string[]): Suite {
  return async (env, say = aloud) => {
    say(`\n== ${title}\n`);
    const report = freshReport(env, `node-${projects.join('-')}`);
    const chosen = projects.map((name) => `--project=${name}`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const passed = (await run('vitest', ['run', ...chosen, ...reporters], env, say)) === 0;
    return counted(report, passed, ({ numPassedTests, numFailedTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
    }));
  };
}

/** Tests in a browser by a configuration, of the folders named, or of all. */
export function browserTests(title: string, config: string, ...folders: readonly string[]): Suite {
  return async (env, say = aloud) => {
    say(`\n== ${title}\n`);
    const report = freshReport(
      env,
      `browser-${folders.map((name) => path.basename(name)).join('-')}`,
    );
    const parameters = ['test', '--config', config, '--reporter=list,json', ...folders];
    const reported = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const passed = (await run('playwright', parameters, reported, say)) === 0;
    return counted(report, passed, ({ stats }) => {
      if (stats.flaky > 0)
        say(`\n${stats.flaky} 个测试第一次没过，重来一次才过，见上面的 retry。\n`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    });
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

/** A suite that begins when what it needs is there. */
export function once(isThere: () => Promise<void>, suite: Suite): Suite {
  return async (env, say) => {
    await isThere();
    return suite(env, say);
  };
}

/** One suite after another; what needs the one before is left out when that failed. */
export function inTurn(...suites: readonly Suite[]): Suite {
  return async (env, say) => {
    const counts: Counts[] = [];
    for (const suite of suites) {
      counts.push(await suite(env, say));
      if (counts.at(-1)?.failed) break;
    }
    return sum(counts);
  };
}

/** Suites one after another, none of which needs another. */
export function apart(...suites: readonly Suite[]): Suite {
  return async (env, say) => {
    const counts: Counts[] = [];
    for (const suite of suites) counts.push(await suite(env, say));
    return sum(counts);
  };
}

/**
 * Suites at the same time, so that one computes while another waits: the first is heard as it goes, each other when those before
 * it have had their say.
 */
export function together(first: Suite, ...others: readonly Suite[]): Suite {
  return async (env, say = aloud) => {
    const running = others.map((suite) => {
      const said: (string | Uint8Array)[] = [];
      return { said, counts: suite(env, (output) => said.push(output)) };
    });
    const all: Counts[] = [await first(env, say)];
    for (const { said, counts } of running) {
      all.push(await counts);
      for (const output of said) say(output);
    }
    return sum(all);
  };
}
