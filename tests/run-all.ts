import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { browserPath } from './browser.ts';

interface Counts {
  passed: number;
  failed: number;
}

const REPORTS = '.build/reports';

/** Runs every check there is, one after another, and prints the sum. Returns whether all passed. */
export async function runAllTests(): Promise<boolean> {
  mkdirSync(REPORTS, { recursive: true });
  setUpBrowser();
  const total = [
    one('格式与代码检查', 'biome', ['check', '--error-on-warnings']),
    one('类型检查', 'astro', ['check', '--minimumFailingSeverity', 'warning']),
    unitTests(),
    browserTests(),
  ].reduce((left, right) => ({
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
  }));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

function run(
  command: string,
  parameters: readonly string[],
  env: Record<string, string> = {},
): boolean {
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A tool that either finds something or does not counts as one test. */
function one(title: string, command: string, parameters: readonly string[]): Counts {
  console.log(`\n== ${title}`);
  const passed = run(command, parameters);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

function unitTests(): Counts {
  console.log('\n== 单元测试');
  const report = `${REPORTS}/unit.json`;
  const passed = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = readCounts(report, ({ numPassedTests, numFailedTests }) => [
    numPassedTests,
    numFailedTests,
  ]);
  return atLeastOneFailure(counts, passed);
}

function browserTests(): Counts {
  console.log('\n== 浏览器测试');
  const report = `${REPORTS}/e2e.json`;
  const passed = run('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const counts = readCounts(report, ({ stats }) => [
    stats.expected,
    stats.unexpected + stats.flaky,
  ]);
  return atLeastOneFailure(counts, passed);
}

// biome-ignore lint/suspicious/noExplicitAny: the reports of two test runners, read by the caller that knows its shape.
function readCounts(report: string, read: (json: any) => [number, number]): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const [passed, failed] = read(JSON.parse(readFileSync(report, 'utf8')));
  return { passed, failed };
}

/** A runner that stopped before its first test has no failed test to count, yet it failed. */
function atLeastOneFailure(counts: Counts, passed: boolean): Counts {
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Debian's browser and Chinese fonts, where there is no browser yet and this user may install one. */
function setUpBrowser(): void {
  const hasFonts = spawnSync('sh', ['-c', 'fc-list :lang=zh-cn | grep -q .']).status === 0;
  if (browserPath() !== undefined && hasFonts) return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const install =
    'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk fontconfig';
  if (!mayInstall) {
    console.log(
      `没有找到浏览器或中文字体，请先安装：sudo sh -c '${install}'，或 npx playwright install chromium`,
    );
    return;
  }
  console.log('没有找到浏览器或中文字体，正在安装 chromium 和 fonts-noto-cjk……');
  run('sh', ['-c', `(${install}) >/dev/null`], { DEBIAN_FRONTEND: 'noninteractive' });
}
