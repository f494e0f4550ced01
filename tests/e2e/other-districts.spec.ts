/** The tests of the data hold for whatever district: one with all there can be, and one with hardly anything. */
import { test } from '@playwright/test';
import { DataCopy } from '../site/data-copy.ts';
import { expectDataTestsPass, WITHOUT_AXE } from '../site/data-tests.ts';

test.describe.configure({ mode: 'parallel', timeout: 900_000 });

for (const [what, from, port, env] of [
  ['of the tests, sealed', 'tests/fixtures/district', 4394, WITHOUT_AXE],
  [
    'that has published nothing yet and serves its site under a path of its own',
    'tests/fixtures/base',
    4395,
    { MINGZE_BASE: '/lists/' },
  ],
] as const)
  test(`the lists of the district ${what} pass the tests of the data`, async () => {
    const copy = new DataCopy(true, from);
    try {
      await expectDataTestsPass(copy.env['MINGZE_DATA'] ?? '', port, env);
    } finally {
      copy.remove();
    }
  });
