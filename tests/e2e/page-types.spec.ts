/** A page of each type there is, found by walking through the site: what axe would find in it lies in the code, not in the lists. */
import { bringAxe, expectAccessible, tooSmall } from '../site/accessibility.ts';
import { AT_ONCE, expectKeyboardPath } from '../site/keyboard-path.ts';
import { DESKTOP, expectFitsLarge, expectPrints } from '../site/other-modes.ts';
import { expect, test } from '../site/site.ts';

test.describe.configure({ mode: 'parallel' });
test.use(AT_ONCE);

/** So many tests share the types: which there are is known only when the site has been built. */
const SHARES = 8;

for (let share = 0; share < SHARES; share += 1)
  test(`of each type of page one has nothing for axe to find, is gone through by keyboard, prints whole and fits in large letters (${share + 1}/${SHARES})`, async ({
    page,
  }) => {
    const { pageTypes } = await import('../site/site-walk.ts');
    const own = pageTypes().filter((_, index) => index % SHARES === share);
    expect(own.length).toBeGreaterThan(5);
    await bringAxe(page);
    await page.setViewportSize(DESKTOP);
    for (const { typical } of own)
      await test.step(`/${typical}`, async () => {
        await page.goto(typical);
        // The themes differ in colours alone, and both are seen on the pages that have a look of their own.
        await expectAccessible(page, ['light']);
        // Now as narrow as a phone, where fingers are as wide as ever.
        expect(await page.evaluate(tooSmall)).toEqual([]);
        await expectKeyboardPath(page);
        await expectPrints(page);
        await expectFitsLarge(page);
      });
  });
