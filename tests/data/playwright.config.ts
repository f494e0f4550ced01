import { browserTests } from '../site/playwright.ts';
import { PORTS } from '../site/ports.ts';

/** What holds for the lists of any district, and what is expected of the example alone, on the site as it was built. */
export default browserTests(
  'node tests/site/serve.ts',
  Number(process.env['MINGZE_TEST_PORT'] ?? PORTS.data),
  // Of one project, though they are asked for one by one: what runs another needs workers and browsers of its own.
  [{ name: 'built site', testDir: 'tests', testMatch: '**/{data,example}/*.spec.ts' }],
);
