/** Publishing and going back with a fault at every step in turn: what is served is always one whole site, and what is said is so. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disk } from '../../../src/disk/disk.ts';
import { publishTo } from '../../../src/release/publish-to.ts';
import { rollBack } from '../../../src/release/roll-back.ts';
import { Target } from '../../../src/release/target.ts';
import { Refused } from '../../../src/site/refusal.ts';
import { fullAt, killedAt, MEMORY, readOnlyAt, wasKilled, withFault } from '../disk/faults.ts';
import { differencesIn, smallSite } from './small-site.ts';

let folder: string;
/** Two releases are there already. */
let before: string;
/** Nothing is really lost here by being late on the disk; to ask for it costs most of the time. */
const { syncDisk } = disk;
beforeAll(async () => {
  disk.syncDisk = async () => {};
  folder = mkdtempSync(path.join(MEMORY, 'mingze-faults-'));
  before = path.join(folder, 'before');
  for (const mark of ['zero', 'one']) await publishTo(new Target(before), smallSite(mark), '');
});
afterAll(() => {
  disk.syncDisk = syncDisk;
  rmSync(folder, { recursive: true });
});

const markIn = (target: Target) =>
  /release-(\w+)/.exec(readFileSync(path.join(target.current, 'index.html'), 'utf8'))?.[1];

interface Work {
  /** Which site is live before it, and which after. */
  readonly from: string;
  readonly to: string;
  readonly work: (target: Target) => Promise<unknown>;
}

const WORKS: Readonly<Record<string, Work>> = {
  publishing: {
    from: 'one',
    to: 'two',
    work: (target) => publishTo(target, smallSite('two'), ''),
  },
  'going back': { from: 'one', to: 'zero', work: (target) => rollBack(target, '') },
};

describe.each(Object.entries(WORKS))('%s', (_name, { from, to, work }) => {
  /** Does it once for every step, on a copy, with a fault from that step on. */
  async function everyStep(
    faultAt: (step: number) => Parameters<typeof withFault>[0],
    look: (target: Target, error: unknown, step: number) => Promise<void>,
  ): Promise<void> {
    for (let step = 0, done = false; !done; step += 1) {
      const target = new Target(mkdtempSync(path.join(folder, 'copy-')));
      cpSync(before, target.folder, { recursive: true, verbatimSymlinks: true });
      const { error, steps } = await withFault(faultAt(step), () => work(target));
      done = step >= steps;
      expect([from, to], `step ${step}`).toContain(markIn(target));
      expect(await differencesIn(target.current), `step ${step}`).toEqual([]);
      await look(target, error, step);
      rmSync(target.folder, { recursive: true });
      expect(step).toBeLessThan(400);
    }
  }

  test('killed at any step, one whole site is served, and the next publishing puts all in order', async () => {
    const seen = new Set<string | undefined>();
    await everyStep(killedAt, async (target, error, step) => {
      if (error !== undefined) expect(wasKilled(error), `step ${step}: ${error}`).toBe(true);
      seen.add(markIn(target));
      await publishTo(target, smallSite('three'), '');
      expect(markIn(target)).toBe('three');
      expect(existsSync(target.own('staging'))).toBe(false);
      const states = (await target.releases()).map(({ state }) => state);
      expect(states, `step ${step}`).not.toContain('made');
    });
    expect([...seen].toSorted()).toEqual([from, to].toSorted());
  });

  test.each([
    ['full', fullAt, 'ENOSPC'],
    ['read-only', readOnlyAt, 'EROFS'],
  ])(
    'on a disk that becomes %s at any step, it is told which site is live',
    async (_disk, faultAt, fault) => {
      const told = new Set<string>();
      await everyStep(faultAt, async (target, error) => {
        const now = markIn(target) === from ? 'before' : 'new';
        if (error === undefined) return;
        expect(error).toBeInstanceOf(Refused);
        const { refusal } = error as Refused;
        expect(refusal).toMatchObject({ kind: 'publish-stopped', fault, live: now });
        told.add(now);
      });
      expect(told.has('before')).toBe(true);
    },
  );
});
