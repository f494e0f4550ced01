/** What Lighthouse says of a page, once a round. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { browserPath, launchOptions } from '../../site/browser.ts';

export interface Judged {
  /** Speed, accessibility, good practice, search engines. */
  readonly scores: readonly number[];
  /** Until the largest thing is drawn, and while the page does not answer, in milliseconds. */
  readonly paint: number;
  readonly blocked: number;
  readonly shift: number;
  readonly faults: readonly string[];
}

const FOLDER = path.resolve('tests/bench/pages');

/** Whether Lighthouse is there, or could be installed as its own lock file names it. */
export function hasLighthouse(): boolean {
  if (existsSync(path.join(FOLDER, 'node_modules/lighthouse'))) return true;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  return status === 0;
}

export async function judge(address: string): Promise<Judged> {
  const browser = browserPath();
  if (browser === undefined) throw new Error('there is no browser');
  const { stdout } = await promisify(execFile)(process.execPath, [
    path.join(FOLDER, 'lighthouse.js'),
    ...[address, browser],
    ...(launchOptions().args ?? []),
  ]);
  return JSON.parse(stdout) as Judged;
}

/** Of several rounds the best of everything: whatever else the machine did only made it worse. */
export function bestOf(rounds: readonly Judged[]): Judged | undefined {
  const [first, ...others] = rounds;
  return others.reduce(
    (best, one) =>
      best && {
        scores: best.scores.map((score, at) => Math.max(score, one.scores[at] ?? 0)),
        paint: Math.min(best.paint, one.paint),
        blocked: Math.min(best.blocked, one.blocked),
        shift: Math.min(best.shift, one.shift),
        faults: best.faults.filter((fault) => one.faults.includes(fault)),
      },
    first,
  );
}
