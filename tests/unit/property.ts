import type fc from 'fast-check';

/** The same cases in every run, so that a failure is found again; enough of them to meet the odd ones. */
export const runs = (numRuns: number): fc.Parameters<unknown> => ({ seed: 20_240_501, numRuns });
