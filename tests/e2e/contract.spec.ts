/** What those who measure the search from outside read off its page. */
import type { Page } from '@playwright/test';
import { expect, searchFor, test } from '../site/site.ts';

/** What every card says of itself, and whom its first line names. */
function cards(page: Page) {
  return page.locator('.result').evaluateAll((all) =>
    all.map((card) => {
      const both = [...card.querySelectorAll('.by-situation .result-lead')];
      const line = both.length > 0 ? both : [...card.querySelectorAll('.result-lead')].slice(0, 1);
      // Behind a lead stands the department that answers for it.
      const department = (link: Element) =>
        /（主管部门：$/.test(link.previousSibling?.textContent ?? '');
      const links = line.flatMap((part) =>
        [...part.querySelectorAll('a')].filter((link) => !department(link)),
      );
      return {
        record: card.getAttribute('data-record') ?? undefined,
        kind: card.getAttribute('data-kind') ?? undefined,
        sure: card.getAttribute('data-sure') ?? undefined,
        leads: card.getAttribute('data-leads') ?? undefined,
        first: card.getAttribute('data-first') ?? undefined,
        named: [...links].map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''),
      };
    }),
  );
}

const ids = (list: string | undefined): string[] => (list ?? '').split(' ').filter(Boolean);

test('cards say which record they are, who leads and how sure they are', async ({ page }) => {
  for (const query of ['楼上漏水', '油烟扰民', '区住建局', '噪声污染防治法', '丢了身份证'])
    await test.step(query, async () => {
      await searchFor(page, query);
      const found = await cards(page);
      expect(found.length).toBeGreaterThan(0);
      for (const { record, kind, sure, leads, first, named } of found) {
        expect(record).toMatch(/^[a-z]+-/);
        expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(sure, record).toMatch(/^(true|false)$/);
        expect(leads, record).toBeDefined();
        // Whoever is said to stand on the first line stands there, in that order.
        expect([...new Set(named)], record).toEqual(named.length === 0 ? [] : ids(first));
      }
    });
});

test('the list says how far the search is, and whether no list has the matter', async ({
  page,
}) => {
  const list = page.locator('#search-results');
  await page.goto('/search/');
  await expect(list).toHaveAttribute('data-search-state', 'idle');
  await searchFor(page, '楼上漏水');
  await expect(list).toHaveAttribute('data-search-none', 'false');
  await searchFor(page, '齉龘靐');
  await expect(list).toHaveAttribute('data-search-none', 'true');
});

test('a notice of danger stands above the cards with its numbers to ring', async ({ page }) => {
  await searchFor(page, '厨房着火了');
  const notice = page.locator('[data-emergency]');
  await expect(notice).toHaveCount(1);
  const links = await notice
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links[0]).toBe('tel:119');
  for (const link of links) expect(link).toMatch(/^tel:\d+$/);
  const isBefore = await notice.evaluate((element) => {
    const card = document.querySelector('.result');
    const before = Node.DOCUMENT_POSITION_FOLLOWING;
    return card !== null && (element.compareDocumentPosition(card) & before) !== 0;
  });
  expect(isBefore).toBe(true);
});

test('every foot names 110, 119 and 120 before the hotline', async ({ page }) => {
  for (const address of ['/', '/search/', '/boundary/bj-001/', '/emergencies/']) {
    await page.goto(address);
    const foot = (await page.locator('.site-footer').textContent()) ?? '';
    const at = ['110', '119', '120', '12345'].map((number) => foot.indexOf(number));
    expect(at, address).not.toContain(-1);
    expect(at[3], address).toBeGreaterThan(Math.max(...at.slice(0, 3)));
  }
});
