/** What is said to take longer does so on every machine, and no noise is taken for it. */
import { expect, test } from 'vitest';
import { normalize } from '../../src/search/tokenize.ts';
import { counted, timesLonger } from './times-longer.ts';

/** What the tries take one after another, the small ones and the large ones; then the last of each again and again. */
function taking(times: { readonly small: readonly number[]; readonly large: readonly number[] }) {
  const done = { small: [] as number[], large: [] as number[] };
  let took = 0;
  const work = (size: 'small' | 'large') => (before: number) => {
    took = times[size][before] ?? times[size].at(-1) ?? 0;
    done[size].push(before);
    return `${size} ${before}`;
  };
  const spent = async () => ({ took, calls: 1 });
  const meter = async () => ({ spent, end: () => {} });
  return { done, meter, works: { small: work('small'), large: work('large') } };
}

test('where it is plain at once, the large work is done once', async () => {
  const { done, meter, works } = taking({ small: [3, 1], large: [9] });
  expect(await timesLonger(works, 20, meter)).toMatchObject({ times: 9, calls: 1 });
  expect(done).toEqual({ small: [0, 1], large: [0] });
});

test('a try that was disturbed is no fault', async () => {
  const { done, meter, works } = taking({ small: [1], large: [50, 30, 9] });
  expect(await timesLonger(works, 20, meter)).toMatchObject({ times: 9 });
  expect(done.large).toEqual([0, 1, 2]);
});

test('what multiplies is told, though it is tried five times, and though the small work was slow at first', async () => {
  const { done, meter, works } = taking({ small: [90, 1], large: [100] });
  const { times, small, large } = await timesLonger(works, 20, meter);
  expect(times).toBe(100);
  expect(done.large).toHaveLength(5);
  expect([small, large]).toEqual(['small 0', 'large 0']);
});

test('calls of the site’s functions are counted, those of others are not, and the time is that of the work', async () => {
  const others = (length: number) => Array.from({ length }, (_, at) => String(at)).sort();
  const work = (calls: number) => () =>
    others(calls * 100)
      .slice(0, calls)
      .map(normalize).length;
  const given = { small: work(5), large: work(500) };
  const longer = await timesLonger(given, Number.POSITIVE_INFINITY, counted);
  expect(longer).toMatchObject({ calls: 100, small: 5, large: 500 });
  expect(longer.times).toBeGreaterThan(10);
});
