/** Runs beside every file of tests. */
import { afterAll, vi } from 'vitest';

// The next file runs in the same process, and is to ask the real network for what it serves itself.
afterAll(() => void vi.unstubAllGlobals());
