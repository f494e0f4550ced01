import './tests/site/on-district.ts';
import { browserTests } from './tests/site/playwright.ts';
import { PORTS } from './tests/site/ports.ts';

/** Each builds whole sites, minutes long: they come first, so that none is left to run alone at the end. */
const LONG = ['ledger-story', 'other-districts', 'rebuild', 'search-fresh', 'dev'].map(
  (name) => `**/${name}.spec.ts`,
);

/** What the engine does is tested in a browser on a district of the tests' own, built and served by the command a new user runs. */
export default browserTests('node scripts/start.ts', PORTS.engine, [
  { name: 'rebuilding', testDir: 'tests/e2e', testMatch: LONG },
  { name: 'engine', testDir: 'tests/e2e', testIgnore: LONG },
]);
