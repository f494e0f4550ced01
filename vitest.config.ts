import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // The settings of the small data set, so that no test depends on what the real site is called.
    env: { MINGZE_DATA: 'tests/fixtures/base' },
  },
});
