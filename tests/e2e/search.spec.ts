import { gzipSync } from 'node:zlib';
import { markFirstCard } from '../site/browser.ts';
import { answered, expect, pathsAsked, searchFor, test } from '../site/site.ts';

/** Whether a path is of the full text, beside what is known before it is asked. */
const isFullText = (path: string): boolean => /^\/search\/(?:pairs|texts)\//.test(path);

/** What a citizen types, and who the first card must name. */
const answers = [
  ['商住楼没有专用烟道，油烟扰民', 'bm-zhzf', '牵头'],
  // The neighbour's pipe is the neighbour's to mend: no office leads there.
  ['楼上漏水', 'bm-zhujian', '没有行政牵头部门，负责的是'],
  ['健身卡退费', 'bm-jiaoti', '牵头'],
  ['飞线充电', 'pz-xiaofang', '牵头'],
] as const;

test('what a citizen types is answered by the first card', async ({ page }) => {
  for (const [query, lead, role] of answers)
    await test.step(query, async () => {
      await searchFor(page, query);
      const first = page.locator('.result').first();
      await expect(first).toHaveAttribute('data-sure', 'true');
      await expect(first).toHaveAttribute('data-kind', /^(boundary|street)-items$/);
      const leads = await first.getAttribute('data-leads');
      expect(leads?.split(' ')).toContain(lead);
      await expect(first.getByText(role, { exact: true }).first()).toBeVisible();
      await expect(first.getByText('配合', { exact: true }).first()).toBeVisible();
    });
});

test('where one of two situations may be meant, the first line names who acts in each', async ({
  page,
}) => {
  await searchFor(page, '油烟扰民');
  const first = page.locator('.result').first();
  const lines = first.locator('.by-situation li');
  await expect(lines).toHaveCount(2);
  const named = (await first.getAttribute('data-first'))?.split(' ') ?? [];
  expect(named.length).toBeGreaterThan(1);
  for (const [at, id] of [named[0], named.at(-1)].entries())
    await expect(lines.nth(at).locator(`.result-lead a[href$="/${id}/"]`)).toBeVisible();
  await expect(lines.first()).toContainText('牵头');
  // What each of them does, and who helps, is a tap away.
  await expect(first.getByText('配合', { exact: true }).first()).toBeHidden();
  await first.getByText('种情形，各由谁牵头、谁配合').click();
  await expect(first.getByText('配合', { exact: true }).first()).toBeVisible();
});

test('words that only ask are not searched for', async ({ page }) => {
  await searchFor(page, '楼上漏水找谁');
  const asked = await page.locator('.result').first().getAttribute('data-record');
  await searchFor(page, '楼上漏水');
  await expect(page.locator('.result').first()).toHaveAttribute('data-record', asked ?? '');
});

test('a query typed on the home page is answered on the search page', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('遇到什么事？').fill('飞线充电');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator('.result').first()).toContainText('区消防救援大队');
});

test('a facet narrows the results, stands in the address and is undone by going back', async ({
  page,
}) => {
  await searchFor(page, '噪声');
  const all = await page.locator('#search-status').textContent();
  const box = page
    .locator('#search-facets fieldset')
    .filter({ hasText: '清单' })
    .getByRole('checkbox')
    .first();
  await box.check();
  await expect(page).toHaveURL(/list=/);
  await expect(page.locator('#search-status')).not.toHaveText(all ?? '');
  await expect(box).toBeFocused();
  await page.goBack();
  await expect(page.locator('#search-status')).toHaveText(all ?? '');
  await expect(page.locator('#search-facets input:checked')).toHaveCount(0);
});

test('each facet value shows as many results as it promises', async ({ page }) => {
  await searchFor(page, '小区');
  const label = page
    .locator('#search-facets fieldset')
    .filter({ hasText: '领域' })
    .locator('label')
    .first();
  const promised = /\((\d+)\)/.exec((await label.textContent()) ?? '')?.[1];
  const before = await page.locator('#search-status').textContent();
  await label.getByRole('checkbox').check();
  await expect(page.locator('#search-status')).not.toHaveText(before ?? '');
  // Between the two it says for a moment that it is looking.
  const told = async () => {
    const text = (await page.locator('#search-status').textContent()) ?? '';
    return (text.match(/\d+/g)?.map(Number) ?? []).reduce((sum, number) => sum + number, 0);
  };
  await expect.poll(told).toBe(Number(promised));
});

test('more results come on request, with the focus on the first of them', async ({ page }) => {
  await searchFor(page, '小区');
  await expect(page.locator('.result')).toHaveCount(10);
  await page.getByRole('button', { name: /再显示/ }).click();
  await expect(page.locator('.result').nth(10).getByRole('link').first()).toBeFocused();
});

test('nonsense is never shown as a sure answer, and there is a way on', async ({ page }) => {
  await searchFor(page, '齉龘靐');
  await expect(page.locator('.result[data-sure="true"]')).toHaveCount(0);
  await expect(page.getByText('这件事不在清单里')).toBeVisible();
  await expect(page.locator('#search-results')).toHaveAttribute('data-search-none', 'true');
  await expect(
    page.locator('#search-results').getByRole('link', { name: '12345' }),
  ).toHaveAttribute('href', 'tel:12345');
  await expect(page.getByRole('link', { name: '房屋与建设' })).toBeVisible();
});

test('traditional characters and full-width forms are the same question', async ({ page }) => {
  await searchFor(page, '樓上漏水');
  await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
  await searchFor(page, '房屋渗漏处置');
  await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
});

test('what makes them simplified is fetched for no others, though a character stand in no name', async ({
  page,
}) => {
  const asked = pathsAsked(page);
  await searchFor(page, '楼上漏水，找谁啊');
  await expect(page.locator('[data-search-state="done"]')).toBeAttached();
  expect(asked).not.toContain('/search/variants.json');
  await searchFor(page, '樓上漏水，找誰啊');
  await expect(page.locator('[data-search-state="done"]')).toBeAttached();
  expect(asked).toContain('/search/variants.json');
});

test('pinyin, whole or by initials, finds a title', async ({ page }) => {
  await searchFor(page, 'fangwushenlou');
  await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
  await searchFor(page, 'fwslcz');
  await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
});

test('a document number in any brackets goes straight to its ruling', async ({ page }) => {
  await searchFor(page, '示例认[2024]1号');
  await expect(page.locator('.result')).toHaveCount(1);
  await expect(page.locator('.result')).toHaveAttribute('data-record', 'cd-2024-001');
});

test('what stands in quotation marks is found where a record says it word for word', async ({
  page,
}) => {
  await page.goto('/boundary/bj-001/');
  const duties = await page.locator('[data-label="具体职责"]').allTextContents();
  const phrases = duties
    .flatMap((text) => text.split(/[，。；]/))
    .filter((part) => part.length > 8);
  expect(phrases.length).toBeGreaterThan(3);
  const asked = pathsAsked(page);
  for (const phrase of phrases.slice(0, 4)) {
    await searchFor(page, `“${phrase}”`);
    await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
    await expect(page.locator('.result').first()).toHaveAttribute('data-sure', 'true');
    await expect(page.locator('.result').first()).toContainText('原文写着');
    await expect(page.locator('.result').first()).toContainText(phrase);
  }
  expect(asked.some((path) => path.startsWith('/search/pairs/'))).toBe(true);
});

test('where the answer is sure the full text waits to be asked', async ({ page }) => {
  const asked = pathsAsked(page);
  await searchFor(page, '楼上漏水');
  expect(asked.filter(isFullText)).toEqual([]);
  const before = await page.locator('.result').first().getAttribute('data-record');
  await page.getByRole('button', { name: '在清单全文和法律依据里再找' }).click();
  await expect(page.getByRole('button', { name: '在清单全文和法律依据里再找' })).toHaveCount(0);
  await expect.poll(() => asked.some(isFullText)).toBe(true);
  await answered(page);
  await expect(page.locator('.result').first()).toHaveAttribute('data-record', before ?? '');
});

test('of a query that no text says, the full text is asked for three pairs and no more', async ({
  page,
}) => {
  const asked = pathsAsked(page);
  await searchFor(page, '我们这栋楼测出来往南歪');
  const parts = asked.filter((path) => path.startsWith('/search/pairs/'));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThanOrEqual(3);
});

test('a law is found by the name people give it, and by its number', async ({ page }) => {
  for (const query of ['噪声污染防治法', '主席令第一〇四号']) {
    await searchFor(page, query);
    const card = page.locator('.result').first();
    await expect(card).toHaveAttribute('data-record', 'fl-zaosheng');
    await expect(card).toHaveAttribute('data-sure', 'true');
  }
});

test('while a query is typed the full text waits until the typing rests', async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.goto('/search/');
  const box = page.getByRole('searchbox');
  const list = page.locator('[data-search-state]');
  const asked = pathsAsked(page);
  const askedText = () => asked.some(isFullText);
  await box.focus();
  // Time stands still from here, so that a slow machine does not rest between two letters.
  await page.clock.pauseAt(60_000);
  for (const letter of '鼋鼍小区的') {
    await box.pressSequentially(letter);
    // Longer than a letter waits to be searched for, shorter than the full text waits.
    await page.clock.runFor(200);
    await expect(list).toHaveAttribute('data-search-state', 'loading');
  }
  expect(askedText()).toBe(false);
  await page.clock.resume();
  await expect.poll(askedText).toBe(true);
  await answered(page);
});

test('the search still answers when the full text cannot be loaded', async ({ page, faults }) => {
  await page.route('**/search/pairs/**', (route) => route.abort());
  await searchFor(page, '“楼上漏水”');
  await expect(page.locator('.result').first()).toHaveAttribute('data-record', 'bj-001');
  expect(faults.splice(0)).not.toEqual([]);
});

test('the first answer takes the page, one style, one script and what knows whose letters are large, 60 kB compressed in all', async ({
  page,
}) => {
  await page.addInitScript(markFirstCard);
  await searchFor(page, '楼上漏水');
  const asked = await page.evaluate(() => {
    const [{ startTime }] = performance.getEntriesByName('first-card') as [PerformanceEntry];
    return (
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter((entry) => entry.startTime < startTime)
        .map(({ name }) => name)
        // The icon is the browser's own errand, run whenever the page has loaded.
        .filter((name) => !name.endsWith('/favicon.svg'))
    );
  });
  expect(
    asked
      .map((address) => new URL(address).pathname.replace(/\.[\w-]+(?=\.(?:css|js)$)/, ''))
      .sort(),
  ).toEqual(['/_astro/elder-mode.js', '/_astro/search-page.css', '/search/', '/search/search.js']);
  const bodies = asked.map(async (address) => (await page.request.get(address)).body());
  const bytes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThan(60_000);
});

test('a script of an earlier publication takes the new first file when the rest is new', async ({
  page,
}) => {
  await page.route('**/search/search.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const older = script
      .replace(/\b(state:.)[0-9a-f]{12}/, '$1an-earlier-one')
      .replace(/(?<=\btexts:\{signs:.)./, '');
    expect(older).not.toBe(script);
    await route.fulfill({ response, body: older });
  });
  await searchFor(page, '楼上漏水');
  await expect(page.locator('.result h3').first()).toHaveText('房屋渗漏处置');
});

test('the first file answers alone when the rest cannot be loaded', async ({ page, faults }) => {
  await page.route('**/search/words.json', (route) => route.abort());
  await searchFor(page, '油烟扰民');
  await expect(page.locator('.result .result-lead').first()).not.toBeEmpty();
  expect(faults.splice(0)).not.toEqual([]);
});

test('a street in the query is offered as a filter, with its own page', async ({ page }) => {
  await searchFor(page, '书院街道占道经营');
  await expect(page.locator('.result').first()).toContainText('占道');
  await expect(page.locator('.place').getByRole('link')).toHaveAttribute('href', /\/streets\//);
  await page.getByRole('button', { name: '只看书院街道的属地事项' }).click();
  await expect(page).toHaveURL(/street=/);
  await expect(page.locator('.result:not([data-kind="street-items"])')).toHaveCount(0);
  await expect(page.locator('.result').first()).toBeVisible();
});

test('the number of results is announced', async ({ page }) => {
  await searchFor(page, '路灯不亮');
  await expect(page.locator('#search-status')).toHaveText(/\d+ 条/);
});

test('the first line says who acts, and how to reach somebody', async ({ page }) => {
  await searchFor(page, '楼上漏水');
  const card = page.locator('.result').first();
  const first = (await card.getAttribute('data-first'))?.split(' ') ?? [];
  expect(first.length).toBeGreaterThan(0);
  const link = card.locator('.result-lead a').first();
  await expect(link).toHaveAttribute('href', new RegExp(`/${first[0]}/$`));
  await expect(card.locator('.reach').getByRole('link')).toHaveAttribute('href', /^tel:\d+$/);
  await expect(card.locator('.reach code')).toHaveText(
    (await card.getAttribute('data-record')) ?? '',
  );
});

test('the exact name of a body brings that body first', async ({ page }) => {
  await searchFor(page, '区住建局');
  const card = page.locator('.result').first();
  await expect(card).toHaveAttribute('data-kind', 'bodies');
  await expect(card).toHaveAttribute('data-first', 'bm-zhujian');
  await expect(card).toContainText('牵头或负责');
});

test('the whole name or the code of a power brings it before all else, surely', async ({
  page,
}) => {
  for (const query of ['对夜间施工噪声的处罚', '示例-CF-1101', 'qz-1101']) {
    await searchFor(page, query);
    const first = page.locator('.result').first();
    await expect(first, query).toHaveAttribute('data-record', 'qz-1101');
    await expect(first, query).toHaveAttribute('data-sure', 'true');
    await expect(first).toContainText('这项权力由区综合执法局行使');
  }
});
