import { defineConfig } from 'vitest/config';

/** The settings are those of the small data set, so that no test depends on what a real site is called. */
const onFixtures = { MINGZE_DATA: 'tests/fixtures/base' };

/** Data tests take the district that the environment names, like every command. */
const onData = { MINGZE_DATA: process.env['MINGZE_DATA'] ?? 'data' };

// Only what hangs is to fail: a busy machine takes five times as long as an idle one.
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

const project = (name: string, folder: string, env: Record<string, string>) => ({
  test: { name, include: [`${folder}/**/*.test.ts`], env, ...patience },
});

export default defineConfig({
  test: {
    // No test changes what others see, so a file may find modules loaded by those before it: half the time is loading.
    isolate: false,
    // Both of two cores: whoever tests waits for it.
    maxWorkers: '100%',
    projects: [
      project('engine', 'tests/unit', onFixtures),
      project('data', 'tests/data', onData),
      project('example', 'tests/example', { MINGZE_DATA: 'data' }),
    ],
  },
});
