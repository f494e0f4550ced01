/** Runs beside every file of tests. */
import { afterAll, vi } from 'vitest';

// The next file runs in the same process, and is to ask the real network for what it serves itself. What spied on a stub would put
// the stub back when it is restored later: first what came last.
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
