/** How much more a piece of work costs than a smaller one: counted, and by the processor's time, on a noisy machine too. */
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './helpers.ts';

/** So often each is tried at most. */
const TRIES = 5;

/** A piece of work of some size. `done`: how often it was done before, for work that is remembered and must be another each time. */
export type Work<Value> = (done: number) => Value;

/** What a try costs. */
export interface Cost {
  /** Of the processor in this process, in seconds, whoever else is at work on the machine. */
  readonly took: number;
  /** How many times functions of the site's code were called, where it is counted. */
  readonly calls: number;
}

export interface Longer<Value> {
  /** How many times as long the large work takes as the small, by the least that each of them has taken. */
  readonly times: number;
  /** How many times as many calls it makes, where they are counted. */
  readonly calls: number;
  /** What came of both when they were done first. */
  readonly small: Awaited<Value>;
  readonly large: Awaited<Value>;
}

/** Begins to tell what has been spent since it was last asked. */
type Meter = () => Promise<{ readonly spent: () => Promise<Cost>; readonly end: () => void }>;

/**
 * How many times as much the large work costs as the small. Noise only ever makes a try longer: the small work, which costs little,
 * is done once before, so that it does not count that its code had yet to be compiled; and both are done again, by turns, while the
 * large one takes more than `most` times as long. What multiplies does so in every try.
 */
export async function timesLonger<Value>(
  work: { readonly small: Work<Value>; readonly large: Work<Value> },
  most: number,
  meter: Meter = timed,
): Promise<Longer<Value>> {
  const { spent, end } = await meter();
  async function tried(own: Work<Value>, done: number) {
    await spent();
    const value = await own(done);
    return { value, ...(await spent()) };
  }
  try {
    const first = await tried(work.small, 0);
    const costs: { small: Cost; large: Cost }[] = [];
    let large: Awaited<Value> | undefined;
    let times = Number.POSITIVE_INFINITY;
    while (costs.length < TRIES && !(times < most)) {
      const small = await tried(work.small, costs.length + 1);
      const again = await tried(work.large, costs.length);
      if (costs.length === 0) large = again.value;
      costs.push({ small, large: again });
      const least = (size: 'small' | 'large') => Math.min(...costs.map((cost) => cost[size].took));
      times = least('large') / Math.min(first.took, least('small'));
    }
    const calls = (costs[0]?.large.calls ?? 0) / first.calls;
    return { times, calls, small: first.value, large: large as Awaited<Value> };
  } finally {
    end();
  }
}

function stopwatch(): () => number {
  let before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    return (user + system) / 1_000_000;
  };
}

async function timed(): ReturnType<Meter> {
  const took = stopwatch();
  return { spent: async () => ({ took: took(), calls: 0 }), end: () => {} };
}

const SOURCES = pathToFileURL(`${path.join(root, 'src')}/`).href;

/**
 * Counts the calls of functions of the site's code as well. They are the same on every machine, so that what multiplies shows where
 * it still takes no time; but a loop that calls nothing makes none, and what calls much takes twice as long while it is counted.
 */
export async function counted(): ReturnType<Meter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const took = stopwatch();
  const spent = async () => {
    const own = took();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const calls = result
      .filter(({ url }) => url.startsWith(SOURCES))
      .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
      .reduce((sum, count) => sum + count, 0);
    took();
    return { took: own, calls };
  };
  return { spent, end: () => session.disconnect() };
}
