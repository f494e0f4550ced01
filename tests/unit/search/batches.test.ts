import { expect, test } from 'vitest';
import { inBatches } from '../../../src/search/batches.ts';

test('everything is worked on in order, and never more at once than allowed', async () => {
  let [now, most] = [0, 0];
  const doubled = await inBatches([1, 2, 3, 4, 5], 2, async (value) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
    return value * 2;
  });
  expect(doubled).toEqual([2, 4, 6, 8, 10]);
  expect(most).toBe(2);
});
