/** One page of each type there is, found by walking through the site. */
import { expectAccessible } from '../site/accessibility.ts';
import { test } from '../site/site.ts';
import { pageOfEachType } from '../site/site-walk.ts';

// Each page is a test by itself, so that both workers share them.
test.describe.configure({ mode: 'parallel' });

// A run on other lists of the same shapes walks through the same kinds of page: once is enough.
const paths = process.env['MINGZE_WITHOUT_AXE'] === undefined ? pageOfEachType() : [];

for (const path of paths)
  test(`/${path} has nothing for axe to find in either theme and fits 320 pixels`, async ({
    page,
  }) => {
    await page.goto(path);
    await expectAccessible(page);
  });
