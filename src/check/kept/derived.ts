/** What is found out of the data for several rules: plain values, by which it can be told whether they are as they were. */
import type { Data } from '../data.ts';

type Derive = (data: Data, ...given: string[]) => unknown;

const known = new Map<string, Derive>();

/**
 * Finds something out once a check, and in a process that goes on from check to check only when something of what it is found in
 * has changed. Who uses it depends on what is found alone: where that is as it was, so is what rests on it. It has to be plain,
 * without rows in it: these may be others the next time. `given`: words without blanks.
 */
export function derived<const Words extends readonly string[], Found>(
  name: string,
  find: (data: Data, ...given: Words) => Found,
): (data: Data, ...given: Words) => Found {
  known.set(name, find as unknown as Derive);
  return (data, ...given) => data.derived([name, ...given].join(' ')) as Found;
}

/** Finds out again what was found by a name. */
export function derivation(data: Data, called: string): unknown {
  const [name = '', ...given] = called.split(' ');
  const derive = known.get(name);
  if (derive === undefined) throw new Error(`nothing is found by the name of ${name}`);
  return derive(data, ...given);
}
