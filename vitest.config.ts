import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Only what hangs is to fail: a busy machine takes five times as long as an idle one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['tests/unit/**/*.test.ts', 'tests/example/**/*.test.ts'],
    // The settings of the small data set, so that no test depends on what the real site is called.
    env: { MINGZE_DATA: 'tests/fixtures/base' },
  },
});
