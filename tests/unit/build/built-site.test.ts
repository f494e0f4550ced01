/**
 * The small district built whole, as a publisher builds it, and once more by a stranger from what is published alone: the same
 * bytes each time, whatever was changed in between is named, and the pages have no faults.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildInto } from '../../../src/build/rebuild.ts';
import { compareSites } from '../../../src/publish/compare-sites.ts';
import { FOR_THE_SERVER, MANIFEST } from '../../../src/publish/manifest.ts';
import { openSite, type PublishedSite } from '../../../src/publish/published-site.ts';
import { manifestOf, verifySite } from '../../../src/publish/verify.ts';
import { allLists } from '../../../src/records/index.ts';
import { verdictText } from '../../../src/words/verdict-text.ts';
import { htmlFaults } from '../../formats/html.ts';
import { filesIn } from '../../site/files-in.ts';
import { tooMuch } from '../../site/first-view.ts';
import { faultsIn, headFaults, headLinks } from '../../site/head-links.ts';
import { personalIn } from '../../site/personal-in-site.ts';
import { PUBLISHED } from '../district.ts';
import { root } from '../helpers.ts';
import { ChangedSite } from '../publish/changed-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-built-'));
const [first, second] = ['first', 'second'].map((name) => path.join(folder, name, 'site')) as [
  string,
  string,
];
const data = path.join(root, 'tests/fixtures/district');

/** Runs the command that publishers run, in an environment that holds nothing but this. */
function build(site: string, tables: string, environment: Record<string, string>): void {
  const command = ['scripts/build.ts', '--day', PUBLISHED];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      MINGZE_DATA: tables,
      MINGZE_DIST: site,
      MINGZE_WORK: path.join(path.dirname(site), 'work'),
      ...environment,
    },
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

beforeAll(async () => {
  // What is made by programs that another has bundled has to be what a stranger makes who has nothing.
  build(first, data, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', MINGZE_BASE: '/' });
  await rebuildInto(path.dirname(second), await openSite(first), {
    ...{ PATH: process.env['PATH'], HOME: process.env['HOME'] },
    ...{ TZ: 'America/New_York', LANG: 'C', MINGZE_BASE: '/elsewhere/' },
    // As in a run of tests, where Astro would take these in the place of its own.
    ...{ NODE_ENV: 'test', MODE: 'test', DEV: '1', PROD: '' },
  });
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('whoever builds it of what is published, wherever and with whatever clock, the site is the same byte for byte', () => {
  const files = filesIn(first);
  expect(files.length).toBeGreaterThan(1000);
  expect(filesIn(second)).toEqual(files);
  const differing = files.filter((file) => {
    const [one, other] = [first, second].map((site) => readFileSync(path.join(site, file)));
    return one === undefined || other === undefined || !one.equals(other);
  });
  expect(differing).toEqual([]);
});

test('the stranger, who builds it once, keeps nothing for another time', () => {
  const work = (site: string) => path.join(path.dirname(site), 'work/kept');
  expect(existsSync(path.join(work(first), 'journal.json'))).toBe(true);
  expect(filesIn(work(second))).toEqual([]);
});

describe('whoever changes a published site is found out', () => {
  const compared = async (site: PublishedSite) => {
    const manifest = await manifestOf(site);
    const files = manifest.files.map((file) => file.path);
    const found = await compareSites(site, await openSite(second), files);
    return found.filter(({ name }) => name !== MANIFEST);
  };
  const attacked = async () => new ChangedSite(await openSite(first));
  const pages = () => filesIn(first).filter((file) => file.endsWith('.html'));

  test('the manifest made to agree: pages, scripts, feeds, tables, what holds today where more is announced', async () => {
    const site = await attacked();
    const script = filesIn(first).find((file) => /^_astro\/.*\.js$/.test(file)) ?? '';
    await site.tamper('boundary/bj-066/index.html', '牵头', '配合');
    await site.tamper('feed.atom', '</title>', '（改）</title>');
    await site.tamper('data/named/duties.csv', '牵头', '配合');
    await site.tamper('data/plain/duties.csv', '牵头', '配合');
    // The row of today says the street leads; what is announced, and sealed, is left as it is.
    await site.tamper(
      'api/v1/duties.json',
      '"condition":"流动摊贩在人行道、广场等处摆摊","body":"bm-zhzf"',
      '"condition":"流动摊贩在人行道、广场等处摆摊","body":"jd-jiedao"',
    );
    site.put(script, `${await site.text(script)};alert(1)`);
    site.put('boundary/new/index.html', '<!doctype html><title>新</title>');
    site.put('index.html.gz', gzipSync('别的首页'));
    site.remove('about/index.html');
    await site.manifestAnew();
    expect((await verifySite(site)).differences).toEqual([
      { kind: 'twin-differs', name: 'index.html.gz', file: 'index.html' },
      { kind: 'address-dead', name: '/about/' },
    ]);
    const found = await compared(site);
    expect(found.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual(
      [
        ...['boundary/bj-066/index.html', 'feed.atom', 'data/named/duties.csv', script].map(
          (name) => `rebuilt-differs ${name}`,
        ),
        ...['data/plain/duties.csv', 'api/v1/duties.json'].map((name) => `rebuilt-differs ${name}`),
        'rebuilt-extra boundary/new/index.html',
        'rebuilt-extra index.html.gz',
        'rebuilt-missing about/index.html',
      ].toSorted(),
    );
    const said = verdictText({ differences: found, files: 0, records: 0, publications: 0 });
    expect(said).toContain('网页 about/index.html 重建出来有，网站上没有，被删去了。');
    expect(said).toContain('网页 boundary/new/index.html 网站上有，重建不出来，是放上去的。');
    expect(said).toMatch(
      /接口 api\/v1\/duties\.json 与重建的不同：应为「.*bm-zhzf.*」，网站上是「.*jd-jiedao.*」。/,
    );
    expect(said).toMatch(/脚本 _astro\/\S+ 与重建的不同/);
  });

  test('the manifest made to agree: all pages taken away', async () => {
    const site = await attacked();
    site.remove(...pages());
    await site.manifestAnew();
    const { differences } = await verifySite(site);
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['address-dead']));
    expect(differences.length).toBeGreaterThan(900);
    const found = await compared(site);
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      pages().map((name) => `rebuilt-missing ${name}`),
    );
  });

  test('the manifest left alone: what is for the server, a link, one file more', async () => {
    const site = await attacked();
    await site.tamper('_redirects', '\n', '\n/about/ https://elsewhere.example/ 302\n');
    site.put('_headers', '');
    site.put('nginx.conf', '');
    site.link('index.html');
    site.put('data/more.csv', '');
    const { differences } = await verifySite(site);
    expect(differences.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'file-differs _headers',
      'file-differs _redirects',
      'file-extra data/more.csv',
      'not-a-file index.html',
      'file-differs nginx.conf',
    ]);
  });

  test('the site is whole by itself, from the outside too, where what is for the server is not sent', async () => {
    expect((await verifySite(await openSite(first))).differences).toEqual([]);
    const folderSite = await openSite(first);
    const web: PublishedSite = {
      read: async (file) => (FOR_THE_SERVER.includes(file) ? undefined : folderSite.read(file)),
      lying: async () => undefined,
      sends: (file) => !FOR_THE_SERVER.includes(file),
    };
    expect((await verifySite(web)).differences).toEqual([]);
    expect(await compared(web)).toEqual([]);
  });
});

test('nothing that looks like the data of a person stands in any file, guides and all', () => {
  expect(personalIn(first)).toEqual([]);
  const planted = path.join(first, 'about/planted.txt');
  writeFileSync(planted, '请打 13812345678 找他');
  expect(personalIn(first)).toEqual(['about/planted.txt: 手机号 13812345678']);
  rmSync(planted);
});

/** The kind of a page: its path without what names the record, the day or the month. */
const kindOf = (page: string): string =>
  page
    .split('/')
    .map((part, depth) => (/\d/.test(part) || (depth > 0 && part.includes('-')) ? '*' : part))
    .join('/');

/** Of every kind of page the largest, which has the most in it, and the smallest, which has the least. */
function pagesOfEveryKind(): string[] {
  const kinds = Map.groupBy(
    filesIn(first).filter((file) => file.endsWith('.html')),
    kindOf,
  );
  const size = (page: string) => statSync(path.join(first, page)).size;
  return [...kinds.values()].flatMap((pages) => {
    const bySize = pages.toSorted((left, right) => size(left) - size(right));
    return [...new Set([bySize[0], bySize.at(-1)])].filter((page) => page !== undefined);
  });
}

test('every kind of page is HTML without faults', () => {
  const pages = pagesOfEveryKind();
  expect(pages.length).toBeGreaterThan(60);
  const faults = pages.flatMap((page) =>
    htmlFaults(readFileSync(path.join(first, page), 'utf8')).map((fault) => `${page}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('no page asks too much of a phone at first sight', () => {
  const pages = filesIn(first).filter((file) => file.endsWith('.html'));
  const read = (file: string) => readFileSync(path.join(first, file), 'utf8');
  expect(tooMuch(pages, read, (address) => address.slice(1))).toEqual([]);
});

const html = (page: string) => readFileSync(path.join(first, page, 'index.html'), 'utf8');
const linksOf = (page: string, type: string) =>
  headLinks(html(page)).flatMap((link) => (link.type === type ? link.href : []));

test('every head says which address is the page, on what terms it is to be had, what explains it, and where its news come', () => {
  expect(headFaults(first)).toEqual([]);
});

test('a head that lacks something, or leads to nothing, is found out', () => {
  const good = html('boundary/bj-066');
  const faults = (from: string, to: string) => {
    expect(good).toContain(from);
    return faultsIn(first, '/', 'boundary/bj-066/index.html', good.replace(from, to));
  };
  expect(faults('rel="license"', 'rel="licence"')).toEqual(['not one license']);
  expect(faults('/boundary/bj-066/feed.atom', '/boundary/bj-067/feed.atom')).toEqual([
    'alternate leads to nothing: /boundary/bj-067/feed.atom',
  ]);
});

test.each([
  ['', '/feed.atom'],
  ['boundary/bj-066', '/boundary/bj-066/feed.atom'],
  ['departments/bm-zhujian', '/changes/by/bm-zhujian/feed.atom'],
  ['streets/jd-chengdong/card', '/changes/by/jd-chengdong/feed.atom'],
  ['rulings/cd-2024-006', '/changes/lists/rulings/feed.atom'],
  ['handoffs', '/handoffs/feed.atom'],
  ['campaigns', '/campaigns/feed.atom'],
  ['changes/kinds/changed', '/changes/feed.atom'],
  ['about', '/feed.atom'],
])('the news of /%s come in the nearest feed', (page, feed) => {
  expect(linksOf(page, 'application/atom+xml')).toEqual([feed]);
});

test('the page of each list has the list as data', () => {
  const pages = [...new Set(allLists.map(({ path: list }) => list))].filter((list) =>
    existsSync(path.join(first, list, 'index.html')),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((page) => linksOf(page, 'application/json').length !== 1)).toEqual([]);
});

/** All of a citation that stands before its address; what is in no publication yet has no day. */
const SAID = /（[\w-]+.*）\[DB\/OL\]\. 示例区.+?(\(\d{4}-\d{2}-\d{2}\))?\. $/;

test('every record page says how it is cited: by its name, its id, the day of its publication and its address', () => {
  const cited = filesIn(first).filter(
    (page) => page.endsWith('.html') && html(path.dirname(page)).includes('class="record-foot"'),
  );
  expect(cited.length).toBeGreaterThan(200);
  const boxes =
    /<details class="cite-record"><summary>(?:引用格式|参考文献（GB\/T 7714）)<\/summary><p>(.+?)<a href="(.+?)">\2<\/a><\/p>/;
  let dated = 0;
  const isCited = (page: string) => {
    const [, said = '', address] = boxes.exec(html(path.dirname(page))) ?? [];
    const [, day] = SAID.exec(said) ?? [];
    if (day !== undefined) dated += 1;
    return address !== undefined && SAID.test(said);
  };
  // A ruling that is not made yet has no number, and nobody may cite it.
  const isUnmade = (page: string) => html(path.dirname(page)).includes('文号待作出认定时编');
  expect(cited.filter((page) => isCited(page) === isUnmade(page))).toEqual([]);
  expect(dated).toBeGreaterThan(200);
});

describe('what readers know from the pages they know best', () => {
  const said = (page: string) => html(page).replaceAll(/<[^>]+>/g, '');

  test('a matter says under its name from when it holds, and leads to what changed', () => {
    expect(html('boundary/bj-001')).toMatch(
      /<\/h1><p class="muted">自 2026年11月28日 起照此办。<a href="#changes">变动记录<\/a><\/p>/,
    );
    // What was replaced holds no more, and what has not begun does not hold yet.
    expect(said('boundary/bj-054')).not.toContain('起照此办');
  });

  test('a law tells who cites it, list by list and article by article in its own order', () => {
    const law = html('laws/fl-daqi');
    expect(said('laws/fl-daqi')).toContain(
      '第八十一条第一款、第八十一条第二款、第一百一十八条第一款',
    );
    const rows = [...law.matchAll(/<tr><th scope="row">(.+?)<\/th><td[^>]*>(.+?)<\/td>/g)];
    expect(rows.map(([, article]) => article)).toEqual(['第八十一条', '第一百一十八条']);
    expect(rows[0]?.[2]).toContain(
      '<a href="/boundary/bj-049/">餐饮油烟扰民监管</a>（区综合执法局）',
    );
    expect(rows[1]?.[2]).toContain('/powers/qz-1102/');
    expect(rows[0]?.[2]).not.toContain('/powers/qz-1102/');
  });

  test('a ruling leads to the one before and the one after', () => {
    const ruling = html('rulings/cd-2025-002');
    expect(ruling).toMatch(/rel="prev" href="\/rulings\/cd-2024-010\/"/);
    expect(ruling).toMatch(/rel="next" href="\/rulings\/cd-2025-008\/"/);
    expect(html('rulings/cd-2026-009')).not.toContain('rel="prev"');
  });

  test('a manual tells all documents at once, and the home page the way to one’s street', () => {
    expect(said('street-duties/sd-001/manual')).toContain('要用到的文书（10 份）');
    expect(html('.')).toMatch(/不知道自己归哪个街道？<a href="\/communities\/">/);
  });
});

test('a page with faults is found out', () => {
  const faults = htmlFaults(
    '<!doctype html><html lang="zh-CN"><head><title>页</title></head><body><p><div>甲</div></p><img src="a.png"></body></html>',
  );
  expect(faults.join('\n')).toMatch(/element-permitted-content|close-order|no-implicit-close/);
  expect(faults.join('\n')).toMatch(/h37|alt/);
});

test('the guide shows what the check says of a cell, in its own words, and the cell mended', () => {
  const html = readFileSync(path.join(first, 'guide/edit-data/index.html'), 'utf8');
  const pictures = [...html.matchAll(/<svg[^>]* role="img" aria-label="([^"]*)"/g)];
  expect(pictures.map(([, label = '']) => label.replace(/[：，].*/, ''))).toEqual([
    '用表格软件打开 duties.csv',
    'duties.csv 冻结了首行',
    '“另存为”',
    'duties.csv 第 3 行的“单位”写成了“开发商”',
    'duties.csv 第 3 行的“单位”改成了“建设单位”',
    'boundary-items.csv 第 3 行的“生效日期”写成了“3/4/2024”',
    'boundary-items.csv 第 3 行的“生效日期”改成了“2024-05-01”',
  ]);
  expect(html.match(/<figcaption>示意图：/g)).toHaveLength(5);
  expect(html).toMatch(
    /data\/duties\.csv:3 单位「开发商」不是规范名称。应为「建设单位」。〔reference-exists〕/,
  );
  expect(html).toMatch(/data\/boundary-items\.csv:3 生效日期「3\/4\/2024」[^<]*〔date-real〕/);
});
