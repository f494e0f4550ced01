/** The prose of the guide is found section by section, and no otherwise than its pages say it. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { GuideFinder } from '../../../src/browser/guide/find.ts';
import { guideFiles } from '../../../src/search/guide-index.ts';
import { type GuideSection, sectionsOf } from '../../../src/search/guide-sections.ts';
import { FOLDER, stubWorker } from './guide-worker.ts';

const PAGE = `<main><article class="prose"><h1>怎么<span class="one">改数据</span></h1><p class="lead">用 Excel 改。</p>
<h2 id="一打开">一、打开</h2><p>双击<strong>就能</strong>打开，不会<code>乱码</code>。</p><pre><code>npm run a &lt; b &#38;&#x26; c</code></pre>
<figure class="sheet"><svg><text>表里的行</text></svg><figcaption>画的是一行</figcaption></figure>
<h3 id="共几件">共几件</h3><ul><li>现有 <data value="12">12</data> 件</li><li>另有</li></ul>
<div class="embed-example"><pre>某一件</pre><iframe src="/x/" title="y"></iframe></div></article><p>页脚</p></main>`;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the sections of a page', () => {
  const sections = sectionsOf(PAGE, '/guide/a/');

  test('are told apart by their headings, and lead to them', () => {
    expect(sections.map(({ url, title, section }) => [url, title, section])).toEqual([
      ['/guide/a/', '怎么改数据', ''],
      ['/guide/a/#一打开', '怎么改数据', '一、打开'],
      ['/guide/a/#共几件', '怎么改数据', '共几件'],
    ]);
  });

  test('say what is read there, without what is drawn or counted of rows of the data', () => {
    expect(sections.map(({ text }) => text)).toEqual([
      '用 Excel 改。',
      '双击就能打开，不会乱码。 npm run a < b && c',
      '现有 … 件 另有',
    ]);
    expect(sectionsOf(PAGE.replaceAll('12', '13').replace('表里', '另外'), '/guide/a/')).toEqual(
      sections,
    );
  });

  test('are none of a page that is no prose', () => {
    expect(sectionsOf('<main><h1>说明</h1><h2 id="a">怎么用</h2></main>', '/guide/')).toEqual([]);
  });
});

const section = (at: number, title: string, name: string, text: string): GuideSection => ({
  url: `/guide/${at}/#${name}`,
  title,
  section: name,
  text,
});
const sections = [
  section(1, '怎么改数据', '打开', '用 Excel 打开都是乱码的，另存为 CSV。'),
  section(1, '怎么改数据', '上传', '检查通过，再把表格上传。乱改的会被拒绝。'),
  section(2, '准入制度', '第三条 申请', '部门把表格外的事交给街道，先申请准入。'),
  section(3, '编号', '前缀', 'zz 是街道，sj 是市级。'),
];

describe('of an index of some sections', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await guideFiles(sections);
  });

  const find = async (query: string): Promise<string[]> => {
    stubWorker(files);
    const found = await new GuideFinder(FOLDER).find(query, 8);
    expect(found.first).toHaveLength(found.count);
    return found.first.map(({ meta }) => meta.section);
  };

  test.each([
    ['乱码', ['打开']],
    ['怎么上传', ['上传']],
    ['准入', ['第三条 申请']],
    ['Ｅｘｃｅｌ', ['打开']],
    ['exc', ['打开']],
    ['怎么用 Excel 改', ['打开']],
    // One character, wherever it stands.
    ['乱', ['打开', '上传']],
    ['zz', ['前缀']],
    // Where none says all of it, those that say the most.
    ['表格打开都是乱码', ['打开']],
    ['Excel 导入', ['打开']],
  ])('%s leads to %j', async (query, names) => {
    expect((await find(query)).sort()).toEqual([...names].sort());
  });

  test.each(['导入', 'zzyy', 'excelsior', '，', '码乱'])('%s leads nowhere', async (query) => {
    expect(await find(query)).toEqual([]);
  });

  test('the same sections give the same bytes', async () => {
    const again = await guideFiles(sections);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of again)
      expect(Buffer.compare(bytes, files.get(name) ?? bytes)).toBe(0);
  });

  test('no boxes of its own are written, and no program twice', () => {
    const programs = [...files.keys()].filter((name) => /\.(?:js|css)$/.test(name));
    expect(programs.sort()).toEqual(['pagefind-worker.js', 'worker.js']);
  });

  test('a file of the index that is not to be had is no answer, and asked for once more', async () => {
    let misses = 0;
    stubWorker(files, (name) => !name.endsWith('.pf_index') || ++misses > 1);
    expect(await (await new GuideFinder(FOLDER).find('乱码', 8)).count).toBe(1);
    stubWorker(files, (name) => !name.endsWith('.pf_index'));
    await expect(new GuideFinder(FOLDER).find('乱码', 8)).rejects.toThrow('not to be had');
  });
});
