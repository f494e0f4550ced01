/** Who is in danger is told whom to ring, before anything else. */
import type { Page } from '@playwright/test';
import { printed } from '../site/paper.ts';
import { answered, expect, held, pathsAsked, searchFor, test, waitForAll } from '../site/site.ts';

const notice = '[data-emergency]';

/** What is told, the emergency it is, and every number to ring in their order. */
const told = [
  ['厨房着火了', 'xq-003', ['119', '120']],
  ['电线掉地上了', 'xq-005', ['95598', '110', '119']],
  ['孩子卡电梯里出不来', 'xq-012', ['119', '110']],
  ['有人要跳楼', 'xq-014', ['110', '119', '120', '12356']],
  ['不想活了', 'xq-015', ['12356', '110', '120']],
  ['门口有人拿刀', 'xq-016', ['110', '120']],
  ['路口出车祸了', 'xq-020', ['122', '120', '110', '119']],
  ['老人晕倒在地', 'xq-023', ['120']],
  ['船要沉了', 'xq-037', ['12395', '110']],
] as const;

test('a danger stands above the cards with its numbers', async ({ page }) => {
  for (const [query, id, numbers] of told)
    await test.step(`${query}: ${numbers[0]}`, async () => {
      await searchFor(page, query);
      await expect(page.locator(notice)).toHaveAttribute('data-emergency', id);
      const links = await page
        .locator(`${notice} a`)
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(numbers.map((number) => `tel:${number}`));
      const box = await page.locator(notice).boundingBox();
      const first = page.locator('.result, #search-results .notice').first();
      expect(box?.y).toBeLessThan((await first.boundingBox())?.y ?? 0);
    });
});

test('what only sounds like a danger is none', async ({ page }) => {
  for (const query of ['打不着火', '楼上漏水', '灯不亮', '着火以后怎么理赔'])
    await test.step(query, async () => {
      await searchFor(page, query);
      await expect(page.locator('.result').first()).toBeVisible();
      await expect(page.locator(notice)).toHaveCount(0);
    });
});

test('a danger that the table does not have is met with the numbers of any danger', async ({
  page,
}) => {
  // None of the dangers of this district, and yet one.
  await searchFor(page, '半夜有人撬锁');
  await expect(page.locator(notice)).toHaveAttribute('data-emergency', 'any');
  for (const number of ['110', '119', '120'])
    await expect(page.locator(`${notice} a[href="tel:${number}"]`)).toBeVisible();
});

test('a notice comes and goes with what is typed', async ({ page }) => {
  await page.goto('/search/');
  const box = page.getByRole('searchbox');
  await box.fill('隔壁着火');
  await expect(page.locator(notice)).toHaveAttribute('data-emergency', 'xq-003');
  await box.fill('隔壁着火以后怎么理赔');
  await expect(page.locator(notice)).toHaveCount(0);
  await box.fill('隔壁着火了救命');
  await expect(page.locator(notice)).toHaveAttribute('data-emergency', 'xq-003');
  await box.fill('');
  await expect(page.locator(notice)).toHaveCount(0);
});

/** A search for a danger that has its first answers, while what tells dangers is still on its way. Returns how to let it come. */
async function answeredBeforeNotice(page: Page): Promise<() => void> {
  await waitForAll(page);
  const release = await held(page, '**/search/emergencies.json');
  await page.goto('/search/?q=厨房着火了');
  await expect(page.locator('.result').first()).toBeVisible();
  await expect(page.locator(notice)).toHaveCount(0);
  return release;
}

test('the notice stands before the last answer is given, however late it comes', async ({
  page,
}) => {
  const release = await answeredBeforeNotice(page);
  await expect(page.locator('#search-results')).toHaveAttribute('data-search-state', 'loading');
  const list = page.locator('.search-layout');
  const before = await list.boundingBox();
  release();
  await answered(page);
  await expect(page.locator(notice)).toBeVisible();
  // Over the head of the page: no card moves under the eyes of who reads it.
  expect((await list.boundingBox())?.y).toBe(before?.y);
  // Who comes to the head by keyboard finds nothing in its place.
  const brand = page.locator('.brand');
  const isInSight = () =>
    brand.evaluate((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  expect(await isInSight()).toBe(false);
  for (let stops = 0; stops < 4; stops += 1) {
    await page.keyboard.press('Tab');
    if (await brand.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(brand).toBeFocused();
  expect(await isInSight()).toBe(true);
  await expect(page.locator(notice)).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a notice that comes late lies at the foot: the head is there to be touched, and the end of the page to be read', async ({
    page,
  }) => {
    const release = await answeredBeforeNotice(page);
    const list = page.locator('.search-layout');
    const before = await list.boundingBox();
    release();
    await expect(page.locator(notice)).toBeInViewport({ ratio: 1 });
    expect((await list.boundingBox())?.y).toBe(before?.y);
    await expect(page.locator('h1')).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
    // What is covered cannot be touched: the tap would fail.
    await page.getByRole('button', { name: '菜单' }).tap();
    await expect(page.getByRole('navigation', { name: '主要栏目' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByLabel('遇到什么事？').tap();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const [foot, over] = [
      await page.locator('.site-footer p').last().boundingBox(),
      await page.locator(notice).boundingBox(),
    ];
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0);
  });
});

test('whoever types has what tells a danger at hand', async ({ page }) => {
  await page.goto('/');
  const asked = pathsAsked(page);
  await page.getByLabel('遇到什么事？').focus();
  await expect.poll(() => asked).toContain('/search/emergencies.json');
});

/** Told by words of danger alone; left in doubt by them, and danger or none by what the nets hear. */
const CLEAR = '厨房着火了';
const DOUBTFUL = { danger: '对岸有人在水里举手', none: '挖掘机冒着黑烟干活' } as const;
const NETS = '/search/emergency-nets.json';
/** Of what is heard, the files of its characters. */
const LETTERS = '/search/emergency-letters/';
/** In it stands no word of danger. */
const HARMLESS = '楼上漏水';
const NOT = '/search/emergency-not.json';

test('what hears more is fetched where a query leaves it in doubt, and by no other', async ({
  page,
}) => {
  const asked = pathsAsked(page);
  await searchFor(page, HARMLESS);
  await expect(page.locator('[data-search-state="done"]')).toBeAttached();
  expect(asked).toContain('/search/emergencies.json');
  expect(asked).not.toContain(NOT);
  await searchFor(page, CLEAR);
  await expect(page.locator(notice)).toBeVisible();
  expect(asked).toContain(NOT);
  expect(asked).not.toContain(NETS);
  await searchFor(page, DOUBTFUL.danger);
  await expect(page.locator(notice)).toBeVisible();
  expect(asked).toContain(NETS);
  await searchFor(page, DOUBTFUL.none);
  await expect(page.locator(notice)).toHaveCount(0);
});

for (const part of [NETS, `${LETTERS}*`])
  test(`where that cannot be had, what looks like danger is told so: ${part}`, async ({
    page,
    faults,
  }) => {
    await page.route(`**${part}`, (route) => route.abort());
    for (const query of Object.values(DOUBTFUL)) {
      await searchFor(page, query);
      await expect(page.locator(notice)).toBeVisible();
      await expect(page.locator('.result').first()).toBeVisible();
    }
    expect(faults.splice(0)).not.toEqual([]);
  });

test('of its characters those that are new are fetched where a query is typed on', async ({
  page,
}) => {
  await page.goto('/search/');
  const asked = pathsAsked(page);
  const ask = async (query: string) => {
    await page.getByRole('searchbox').fill(query);
    await expect(page.locator(notice)).toHaveCount(query === DOUBTFUL.danger ? 1 : 0);
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    return asked.filter((path) => path.startsWith(LETTERS)).length;
  };
  const first = await ask(DOUBTFUL.danger);
  expect(first).toBeGreaterThan(1);
  const second = await ask(DOUBTFUL.none);
  expect(second).toBeGreaterThan(first);
  expect(await ask(DOUBTFUL.danger)).toBe(second);
  expect(new Set(asked.filter((path) => path.startsWith(LETTERS))).size).toBe(second);
  expect(asked.filter((path) => path === NETS)).toHaveLength(1);
});

test('where what tells none from a danger cannot be had, words of danger are believed', async ({
  page,
  faults,
}) => {
  await page.route(`**${NOT}`, (route) => route.abort());
  await searchFor(page, CLEAR);
  await expect(page.locator(`${notice} a[href="tel:119"]`)).toBeVisible();
  expect(faults.splice(0)).not.toEqual([]);
});

for (const [part, query, told] of [
  [NETS, DOUBTFUL.none, 0],
  [NOT, CLEAR, 1],
] as const)
  test(`of two publications both files are fetched anew: ${part}`, async ({ page }) => {
    let times = 0;
    await page.route(`**${part}*`, async (route) => {
      times += 1;
      return times > 1 ? route.continue() : route.fulfill({ json: {} });
    });
    await searchFor(page, query);
    await expect(page.locator(notice)).toHaveCount(told);
    expect(times).toBe(2);
  });

test('without what tells a danger the search answers, and the foot names the numbers', async ({
  page,
  faults,
}) => {
  await page.route('**/search/emergencies.json', (route) => route.abort());
  await searchFor(page, '厨房着火了');
  await expect(page.locator('.result').first()).toBeVisible();
  for (const number of ['110', '119', '120'])
    await expect(page.locator(`.site-footer a[href="tel:${number}"]`)).toBeVisible();
  expect(faults.splice(0)).not.toEqual([]);
});

test('where nothing is found, the numbers of danger come before the hotline', async ({ page }) => {
  await searchFor(page, 'qqqqqq');
  await expect(page.locator('#search-results')).toContainText(/110、119、120.*12345/);
});

test('the dialog shows it above its cards', async ({ page }) => {
  await page.goto('/boundary/bj-001/');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.locator('.search-dialog').getByRole('searchbox').fill('家里着火了');
  await expect(page.locator(`.search-dialog ${notice}`)).toHaveAttribute(
    'data-emergency',
    'xq-003',
  );
  await expect(page.locator('.search-dialog .result').first()).toBeVisible();
  const asked = pathsAsked(page);
  await page.locator('.search-dialog').getByRole('searchbox').fill(DOUBTFUL.danger);
  await expect.poll(() => asked).toContain(NETS);
  await expect(
    page.locator(`.search-dialog ${notice}:not([data-emergency="xq-003"])`),
  ).toBeVisible();
  expect(asked.some((path) => path.startsWith(LETTERS))).toBe(true);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a matter tells its dangers before who leads, and on the line they are of', async ({
    page,
  }) => {
    await page.goto('/boundary/bj-083/');
    const above = page.locator(notice).filter({ hasText: '恶犬咬人' });
    await expect(above.locator('a[href="tel:110"]')).toBeVisible();
    const box = await above.boundingBox();
    expect(box?.y).toBeLessThan((await page.locator('.answer').boundingBox())?.y ?? 0);
    const branch = page.locator('.branch').filter({ hasText: '不牵绳、犬只伤人' });
    await expect(branch.locator('a[href="tel:110"]')).toBeVisible();
  });

  test('every danger stands on one page, with what to do and whom to ring', async ({ page }) => {
    await page.goto('/emergencies/');
    await expect(page.locator('#xq-012')).toContainText('别扒门');
    await expect(page.locator('#xq-012 a[href="tel:119"]')).toBeVisible();
  });
});

test('on paper it is told too: the matter, its manual and the booklet of a street', async ({
  page,
}) => {
  for (const [address, said] of [
    ['/boundary/bj-083/', '恶犬咬人'],
    ['/street-duties/sd-030/manual/', '电梯困人'],
    ['/streets/jd-chengdong/booklet/', '险情先打'],
  ] as const) {
    const papers = await printed(page, address);
    expect(papers.map(({ text }) => text).join(''), address).toContain(said);
  }
});
