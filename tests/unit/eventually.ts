import { vi } from 'vitest';

/** Waits until something holds. Only what never does is to fail: a busy machine takes its time. */
export const eventually = (expectation: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(expectation, { timeout: 60_000 });
