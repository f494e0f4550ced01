import { beforeEach, expect, test, vi } from 'vitest';
import { beginWork, breath, breathIfDue, inSlices } from '../../../src/browser/search/lazy.ts';

let now = 1000;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

/** Whether other work got its turn while something was waited for. */
async function letsOthers(wait: () => Promise<void>): Promise<boolean> {
  let others = false;
  const turn = new Promise<void>((resolve) =>
    setImmediate(() => {
      others = true;
      resolve();
    }),
  );
  await wait();
  const had = others;
  await turn;
  return had;
}

const breathe = async (wait: () => Promise<void>) => {
  for (let times = 0; times < 20; times += 1) await wait();
};

test('a breath lets others have their turn, and one that is not due does not', async () => {
  expect(await letsOthers(() => breathe(breath))).toBe(true);
  expect(await letsOthers(() => breathe(breathIfDue))).toBe(false);
  expect(
    await letsOthers(() =>
      breathe(() => {
        now += 9;
        return breathIfDue();
      }),
    ),
  ).toBe(true);
});

test('work that has only begun needs none', async () => {
  now += 1000;
  beginWork();
  expect(await letsOthers(() => breathe(breathIfDue))).toBe(false);
});

test('steps go on without a breath as long as they are short, and not longer', async () => {
  const stepsOf = (milliseconds: number) => {
    let left = 20;
    return () => {
      now += milliseconds;
      left -= 1;
      return left > 0;
    };
  };
  beginWork();
  expect(await letsOthers(() => inSlices(stepsOf(0.1)))).toBe(false);
  expect(await letsOthers(() => inSlices(stepsOf(9)))).toBe(true);
});
