import { readFileSync } from 'node:fs';
import { builtSite } from '../site/built-files.ts';
import { expect, test } from '../site/site.ts';

/** What the CSV of a table says, as the site publishes it: rows of cells by their column. */
interface Row {
  readonly id: string;
  readonly [key: string]: unknown;
}
const recordsOf = (table: string): readonly Row[] =>
  (JSON.parse(readFileSync(`${builtSite}/api/v1/${table}.json`, 'utf8')) as { records: Row[] })
    .records;

test('the list of tasks counts what the open data hold, and leads to each department', async ({
  page,
}) => {
  const tasks = recordsOf('tasks').filter((task) => task['status'] === '生效');
  const flows = recordsOf('flows').filter((flow) => tasks.some(({ id }) => id === flow['item']));
  const steps = recordsOf('flow-steps');
  const saved = flows.reduce(
    (sum, flow) =>
      sum + Number(flow['stepsBefore']) - steps.filter((step) => step['flow'] === flow.id).length,
    0,
  );
  await page.goto('/tasks/');
  const figures = page.locator('.figures strong');
  await expect(figures.nth(0)).toHaveText(String(tasks.length));
  await expect(figures.nth(2)).toHaveText(String(flows.length));
  await expect(figures.nth(3)).toHaveText(String(saved));
  await page.locator('#bm-shichang details summary').click();
  await page.getByRole('link', { name: '价格和广告监管' }).click();
  await expect(page).toHaveURL('/departments/bm-shichang/tasks/#zz-shichang-02');
  await expect(page.locator('#zz-shichang-02')).toContainText('巡查明码标价');
});

test('a task answers first, then shows its place, its specifications and its chart', async ({
  page,
}) => {
  await page.goto('/tasks/rw-0101/');
  await expect(page.locator('.answer')).toContainText('食品经营监管科　日常检查岗');
  await expect(page.locator('.task-place dd')).toHaveText([
    '区市场监管局',
    '食品安全监督管理',
    '抽查餐饮门店食品安全',
    '食品经营监管科',
    '日常检查岗',
  ]);
  await expect(page.locator('#gf-0103')).toContainText('20 个工作日');
  await expect(page.locator('.savings tbody tr')).toHaveText([
    '环节（个）853',
    '材料手续（份）734',
  ]);
  await expect(page.locator('.flow-steps > li')).toHaveCount(5);
  const picture = page.getByRole('img', { name: '餐饮门店抽查流程：流程图' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((node) => (node as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
});

test('from a task to its matter and its power, and back', async ({ page }) => {
  await page.goto('/tasks/rw-0105/');
  await page.getByRole('link', { name: '背街小巷流动摊贩劝导' }).click();
  await expect(page).toHaveURL('/street-duties/sd-035/');
  await page.locator('section:has(> #behind-tasks)').getByRole('link').first().click();
  await expect(page).toHaveURL('/tasks/rw-0105/');
  await page.getByRole('link', { name: '对占道经营的处罚' }).click();
  await page.locator('section:has(> #behind-tasks)').getByRole('link').first().click();
  await expect(page).toHaveURL('/tasks/rw-0105/');
});

test('without a script the tree folds and opens, and on paper nothing of it is folded', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/departments/bm-shichang/tasks/');
  const standard = page.getByText('节前巡到每一条商业街');
  await expect(standard).toBeVisible();
  await page.locator('#zz-shichang-02 summary').click();
  await expect(standard).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(standard).toBeVisible();
  await context.close();
});

test('in the tree a task leads on to office, post and standard on one line, and on a phone one below the other', async ({
  page,
}) => {
  await page.goto('/departments/bm-shichang/tasks/');
  const ends = page.locator('#zz-shichang-02 .task-lines dd');
  const tops = () =>
    ends.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top));
  expect(new Set(await tops()).size).toBe(1);
  await page.setViewportSize({ width: 360, height: 740 });
  const below = await tops();
  expect(new Set(below).size).toBe(3);
  expect(below).toEqual(below.toSorted((left, right) => left - right));
});

test('where duties, tasks and powers do not meet is told by department, with links', async ({
  page,
}) => {
  await page.goto('/tasks/coverage/');
  await page.getByRole('link', { name: '区市场监管局', exact: true }).click();
  await expect(page.locator('[aria-labelledby="dutyWithoutTask"]')).toContainText(
    '计量和标准化管理',
  );
  await page.getByRole('link', { name: '对虚假广告的处罚' }).click();
  await expect(page).toHaveURL('/powers/qz-0103/');
});

test('the page of a department leads to its tree, and the charts to its own', async ({ page }) => {
  await page.goto('/departments/bm-zhzf/');
  await page.getByRole('link', { name: '本单位任务和权责的施工图（1）' }).click();
  await expect(page).toHaveURL('/flows/body/bm-zhzf/');
  await page.getByRole('link', { name: '流动摊贩处置流程' }).click();
  await expect(page).toHaveURL('/tasks/rw-0105/#lc-202');
});

test('a task that is no longer done says since when, and stands apart in the tree', async ({
  page,
}) => {
  await page.goto('/departments/bm-zhzf/tasks/');
  await page.getByText('不再执行的任务（1）').click();
  await page.getByRole('link', { name: '上门收取门前押金' }).click();
  await expect(page.locator('.notice')).toContainText('自 2026年9月1日 起取消');
});
