import { BY_WEEKENDS } from '../../src/words/holiday-text.ts';
import { bringAxe, expectAccessible, expectFits } from '../site/accessibility.ts';
import { expect, test } from '../site/site.ts';

test.describe.configure({ mode: 'parallel' });

/** The sorts of record that change the shape of a page. One page of each type is walked to by page-types.spec.ts. */
const special = [
  ['the search', '/search/'],
  ['the check of hand-offs', '/handoffs/check/'],
  ['the form to return a task', '/handoffs/return/'],
  ['the rules of the check', '/data/rules/'],
  ['how the open data is asked for', '/data/api/'],
  ['a matter in dispute', '/boundary/bj-016/'],
  ['a matter with changes announced', '/boundary/bj-034/'],
  ['a matter that was replaced', '/boundary/bj-054/'],
  ['a matter compared with itself', '/boundary/bj-049/compare/2024-05-01/2024-08-01/'],
  ['a matter that was taken back', '/street-duties/sd-017/'],
  ['a street of one field', '/streets/jd-chengdong/?domain=ly-wuye'],
  ['all streets', '/streets/jd-jiedao/'],
  ['a department that is no more', '/departments/ls-gongshang/'],
  ['a general ruling', '/rulings/cd-2024-001/'],
  ['a ruling that was replaced', '/rulings/cd-2025-002/'],
  ['a ruling that was withdrawn', '/rulings/cd-2025-008/'],
  ['a ruling still being consulted on', '/rulings/cd-2026-007/'],
  ['a ruling applied for', '/rulings/cd-2026-009/'],
  ['a former ruling', '/rulings/cd-2024-004/at/2024-07-15/'],
  ['a hand-off that ended', '/handoffs/jb-2024-001/'],
  ['a hand-off in force', '/handoffs/jb-2026-004/'],
  ['a hand-off to come', '/handoffs/jb-2026-013/'],
  ['a hand-off that was refused', '/handoffs/jb-2024-004/'],
  ['hotline cases and first receivers', '/hotline/'],
  ['a hotline case nobody has handled yet', '/hotline/rx-2026-101/'],
  ['a hotline case that was passed on', '/hotline/rx-2025-101/'],
  ['the hotline cases of a year', '/hotline/year/2024/'],
  ['a law that was replaced', '/laws/fl-zhian-2005/'],
  ['a task with its chart', '/tasks/rw-0101/'],
  ['a task that is no longer done', '/tasks/rw-0106/'],
  ['the tasks of a department', '/departments/bm-shichang/tasks/'],
  ['where duties, tasks and powers do not meet', '/tasks/coverage/'],
  ['the charts of a department', '/flows/body/bm-zhzf/'],
  ['from dispute to ruling', '/hotline/determinations/'],
  ['the campaigns', '/campaigns/'],
  ['what is reported again and again', '/campaigns/clusters/'],
  ['the evaluation', '/evaluation/'],
  ['satisfaction', '/evaluation/satisfaction/'],
  ['what was found', '/evaluation/findings/'],
  ['who works there', '/evaluation/staffing/'],
  ['the warnings', '/warnings/'],
  ['every figure', '/figures/'],
  ['one figure', '/figures/hotline-hand-over/'],
] as const;

/** So many tests share the pages: a page of the browser for each would take as long as the looking. */
const SHARES = 6;

for (let share = 0; share < SHARES; share += 1)
  test(`there is nothing for axe to find in either theme and all fits 320 pixels (${share + 1}/${SHARES})`, async ({
    page,
  }) => {
    const { pageTypes } = await import('../site/site-walk.ts');
    const ofTypes = new Set(pageTypes().map(({ typical }) => `/${typical}`));
    await bringAxe(page);
    for (const [what, path] of special.filter((_, index) => index % SHARES === share))
      await test.step(`${what}, ${path}`, async () => {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.goto(path);
        // What is a type of its own is seen in the light with the other types.
        await expectAccessible(page, ofTypes.has(path) ? ['dark'] : ['light', 'dark']);
      });
  });

test('an example site says so on every page type', async ({ request }) => {
  for (const [, path] of special) {
    // It stands in what is sent, and no script puts it there.
    const html = await (await request.get(path)).text();
    expect(html, path).toMatch(/class="example-banner[^>]*>.{0,200}示例数据/);
  }
});

test('in a year whose holidays are not announced, how late something is says so, and still fits a phone', async ({
  page,
}) => {
  for (const path of ['/rulings/', '/rulings/cd-2026-007/', '/hotline/determinations/'])
    await test.step(path, async () => {
      await page.goto(path);
      const late = page.locator('main li > .tag', { hasText: '工作日' });
      expect(await late.count()).toBeGreaterThan(0);
      await late.evaluateAll((tags, rest) => {
        for (const tag of tags) tag.append(rest);
      }, BY_WEEKENDS);
      await expectFits(page);
    });
});

test('on paper, where backgrounds are not printed, the words that came are underlined and those that went struck out', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/changes/bd-2025-048/');
  const lines = (element: string) =>
    page
      .locator(element)
      .first()
      .evaluate((node) => getComputedStyle(node).textDecorationLine);
  expect(await lines('ins')).toBe('underline');
  expect(await lines('del')).toBe('line-through');
});
