import './tests/site/on-district.ts';
import { browserTests } from './tests/site/playwright.ts';
import { PORTS } from './tests/site/ports.ts';

/** What the engine does is tested in a browser on a district of the tests' own, built and served by the command a new user runs. */
export default browserTests('node scripts/start.ts', PORTS.engine, [
  // Those that build whole sites, minutes long, lie in `builds/`: files are taken in the order of their names, and these come first.
  // A project of their own would have them first too, and every process and browser started twice.
  { name: 'engine', testDir: 'tests/e2e' },
]);
