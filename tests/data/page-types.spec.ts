/** Pages of each type there is, found by walking through the site: no word or number of the data makes one wider than a phone. */
import { expectFits } from '../site/accessibility.ts';
import { read } from '../site/built-files.ts';
import { tooMuch } from '../site/first-view.ts';
import { expect, test } from '../site/site.ts';
import { belowBase, pageTypes, placeOf } from '../site/site-walk.ts';

test.describe.configure({ mode: 'parallel' });

/** So many tests share the types: a page of the browser for each address would take longer than the looking. */
const SHARES = 8;

// A run on other lists of the same shapes walks through the same kinds of page: once is enough.
const shares = process.env['MINGZE_WITHOUT_PAGE_TYPES'] === undefined ? SHARES : 0;

for (let share = 0; share < shares; share += 1)
  test(`a typical page and the longest of each type fit 320 pixels and have one heading (${share + 1}/${SHARES})`, async ({
    page,
  }) => {
    const own = pageTypes().filter((_, index) => index % SHARES === share);
    expect(own.length).toBeGreaterThan(2);
    for (const { typical, longest } of own)
      for (const address of new Set([typical, longest]))
        await test.step(`/${address}`, async () => {
          await page.goto(address);
          await expectFits(page);
        });
  });

test('the longest page of each type asks not too much of a phone at first sight', () => {
  test.skip(shares === 0, 'the same kinds of page');
  const longest = pageTypes().map((type) => placeOf(type.longest).file);
  expect(tooMuch(longest, read, belowBase)).toEqual([]);
});
