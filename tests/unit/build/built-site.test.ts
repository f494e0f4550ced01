/** The small district built whole, twice, as a publisher builds it: the same bytes each time, and pages without faults. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allLists } from '../../../src/records/index.ts';
import { htmlFaults } from '../../formats/html.ts';
import { faultsIn, headFaults, headLinks } from '../../site/head-links.ts';
import { root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-built-'));
const [first, second] = ['first', 'second'].map((name) => path.join(folder, name, 'site')) as [
  string,
  string,
];
const data = path.join(root, 'tests/fixtures/district');

const filesIn = (site: string): string[] =>
  globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .sort();

/** Runs the command that publishers run, in an environment that holds nothing but this. */
function build(site: string, tables: string, environment: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
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

/** The same files, written one after another the other way round, under another path. */
function copyBackwards(from: string, to: string): void {
  for (const file of filesIn(from).reverse()) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    copyFileSync(path.join(from, file), path.join(to, file));
  }
}

beforeAll(() => {
  const elsewhere = path.join(folder, 'another', 'data');
  copyBackwards(data, elsewhere);
  build(first, data, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  build(second, elsewhere, { TZ: 'America/New_York', LANG: 'C' });
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('whoever builds it, wherever and with whatever clock, the site is the same byte for byte', () => {
  const files = filesIn(first);
  expect(files.length).toBeGreaterThan(1000);
  expect(filesIn(second)).toEqual(files);
  const differing = files.filter((file) => {
    const [one, other] = [first, second].map((site) => readFileSync(path.join(site, file)));
    return one === undefined || other === undefined || !one.equals(other);
  });
  expect(differing).toEqual([]);
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
    /<details class="cite-record"><summary>引用格式<\/summary><p>(.+?)<a href="(.+?)">\2<\/a><\/p>/;
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
