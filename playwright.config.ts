import './tests/site/on-district.ts';
import { browserTests } from './tests/site/playwright.ts';
import { PORTS } from './tests/site/ports.ts';

/** What the engine does is tested in a browser on a district of the tests' own, built and served by the command a new user runs. */
export default browserTests('node scripts/start.ts', PORTS.engine, [
  { name: 'engine', testDir: 'tests/e2e' },
]);
