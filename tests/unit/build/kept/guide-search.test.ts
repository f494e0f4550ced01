/** The index of the guide is made of its prose, and of nothing else. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptGuideSearch } from '../../../../src/build/kept/guide-search.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import type { GuideSection } from '../../../../src/search/guide-sections.ts';
import { outputFile, urls } from '../../../../src/site/urls.ts';
import { MEMORY } from '../../disk/faults.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(MEMORY, 'mingze-guide-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const page = (figure: number, prose: string): string =>
  `<article class="prose"><h1>怎么搜</h1><p>从 <data value="${figure}">${figure}</data> 个领域里挑。</p><h2 id="a">${prose}</h2></article>`;

/** What a build makes of the pages of a site, and of which sections it had to make it. */
async function built(pages: Readonly<Record<string, string>>) {
  const store = await Store.open(folder, 'code');
  const put = Object.entries(pages).map(
    ([url, html]) => [outputFile(url), store.put(html)] as const,
  );
  const make = vi.fn(async (sections: readonly GuideSection[]) => {
    const text = new TextEncoder().encode(JSON.stringify(sections.map(({ url }) => url)));
    return new Map([['a.pf_index', text]]);
  });
  const files = await keptGuideSearch(store, new Map(put), make);
  await store.close();
  return { names: [...files.keys()], made: make.mock.calls.map(([sections]) => sections) };
}

const own = urls.guidePage('how-to-search');
const home = { [urls.home]: '<article class="prose"><h1>首页</h1></article>' };

test('it is made of the pages of the guide and what the site says of itself, in their order', async () => {
  const about = { [urls.about]: '<article class="prose"><h1>关于</h1></article>' };
  const { names, made } = await built({ [own]: page(1, '甲'), ...about, ...home });
  expect(made[0]?.map(({ url }) => url)).toEqual([urls.about, own, `${own}#a`]);
  expect(names).toEqual([outputFile(`${urls.guideSearch}a.pf_index`)]);
});

test('it is kept when a row of the data changes, and made again when the prose does', async () => {
  const first = await built({ [own]: page(1, '甲'), ...home });
  const counted = await built({ [own]: page(2, '甲'), [urls.home]: '<h1>另一个</h1>' });
  expect(counted).toEqual({ names: first.names, made: [] });
  const { made } = await built({ [own]: page(2, '乙') });
  expect(made).toHaveLength(1);
});
