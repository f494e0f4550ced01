/** Pages of each type there is, found by walking through the site: no word or number of the data makes one wider than a phone. */
import { expectFits } from '../site/accessibility.ts';
import { test } from '../site/site.ts';
import { pageTypes } from '../site/site-walk.ts';

// Each type is a test by itself, so that both workers share them.
test.describe.configure({ mode: 'parallel' });

// A run on other lists of the same shapes walks through the same kinds of page: once is enough.
const types = process.env['MINGZE_WITHOUT_PAGE_TYPES'] === undefined ? pageTypes() : [];

for (const { typical, longest } of types)
  test(`/${typical} and /${longest} fit 320 pixels and have one heading`, async ({ page }) => {
    for (const address of new Set([typical, longest])) {
      await page.goto(address);
      await expectFits(page);
    }
  });
