import { browserTests } from './tests/site/playwright.ts';

/** What the engine does is tested in a browser on a district of the tests' own, built and served by the command a new user runs. */
process.env['MINGZE_DATA'] = 'tests/fixtures/district';
process.env['MINGZE_DIST'] = '.build/e2e/site';
process.env['MINGZE_WORK'] = '.build/e2e';

export default browserTests('node scripts/start.ts', 4390, [
  { name: 'engine', testDir: 'tests/e2e' },
]);
