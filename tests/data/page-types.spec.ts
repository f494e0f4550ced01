/** Pages of each type there is, found by walking through the site. */
import { expectAccessible, expectFits } from '../site/accessibility.ts';
import { test } from '../site/site.ts';
import { pageTypes } from '../site/site-walk.ts';

// Each page is a test by itself, so that both workers share them.
test.describe.configure({ mode: 'parallel' });

// A run on other lists of the same shapes walks through the same kinds of page: once is enough.
const types = process.env['MINGZE_WITHOUT_AXE'] === undefined ? pageTypes() : [];

// Axe looks at every element of a page: where a page has all its parts once, a longer one has more of the same.
for (const { typical, longest } of types)
  test(`/${typical} has nothing for axe to find, and /${longest} fits 320 pixels too`, async ({
    page,
  }) => {
    await page.goto(typical);
    // The themes differ in colours alone, which do not depend on the data: the tests of the engine see both.
    await expectAccessible(page, ['light']);
    if (longest === typical) return;
    await page.goto(longest);
    await expectFits(page);
  });
