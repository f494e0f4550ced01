/** Another district, from nothing to a published, sealed and verified site, as its clerks type it. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { localToday } from '../../../src/dates/local-today.ts';
import { isKnown } from '../../../src/dates/working-days.ts';
import { baseFolder, root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), '明责 新区-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first rows of a district, each in its file. */
const ROWS: readonly (readonly [file: string, row: string])[] = [
  ['bodies.csv', 'bm-bianban,云山区委编办,区委编办,区级部门,,,,,1,,,'],
  ['bodies.csv', 'bm-zhujian,云山区住房和城乡建设局,区住建局,区级部门,,,,,2,,,'],
  ['bodies.csv', 'jd-chengguan,云山区城关镇人民政府,城关镇,镇,,,,,3,,,'],
  [
    'boundary-items.csv',
    'bj-001,楼上漏水处置,ly-fangwu,1,谁家漏的谁家修，公共部位漏的由区住建局督促修。,外墙渗水;屋顶漏水,装修吵人,楼上漏水;天花板滴水;墙上渗水;屋顶漏雨;下雨漏水;卫生间漏水,五楼卫生间漏到四楼，两家说不拢，区住建局上门查明漏点，五楼当月修好。,云编〔2026〕1号,2026-01-05,2026-01-15,生效,',
  ],
  ['duties.csv', 'zr-bj001-01,bj-001,,,区住建局,牵头,,督促责任人查明漏点、限期修好,,1'],
  ['duties.csv', 'zr-bj001-02,bj-001,,,城关镇,配合,,上门劝说两家协商,,2'],
  [
    'signposts.csv',
    'zy-900,银行乱扣钱,银行乱收费;卡被盗刷;年费乱扣;短信费乱扣;信用卡多扣钱;还贷多扣钱,银行由国家的机构监管。,先向银行投诉，再打12378。,,,,900',
  ],
  ['synonyms.csv', 'ty-900,渗水,漏水'],
];

interface District {
  readonly name: string;
  /** Where the rows come from that hold in any district. */
  readonly from: string;
  readonly rows: typeof ROWS;
  readonly typed: readonly string[];
  /** What sealing says; undefined where there is nothing to seal. */
  readonly published: RegExp | undefined;
}

const districts: readonly District[] = [
  {
    ...{ name: '一行也没有', from: path.join(folder, 'nothing'), rows: [] },
    typed: ['--status', 'example', '--base', '/mingze/'],
    published: undefined,
  },
  {
    ...{ name: '八行', from: baseFolder, rows: ROWS },
    typed: [
      ...['--status', 'official', '--site', 'https://zeren.yunshan.gov.cn'],
      ...['--sponsor', '云山区人民政府办公室', '--undertaker', '云山区委编办'],
      ...['--identity', '3707990001', '--hotline', '12345'],
    ],
    published: /第 1 期/,
  },
];

/** A town with no street beside it, and none above it, has the pages of a street; the site calls it what it is. */
function expectTown(site: string): void {
  const town = readFileSync(path.join(site, 'streets/jd-chengguan/index.html'), 'utf8');
  expect(town).toContain('上门劝说两家协商');
  const all = readFileSync(path.join(site, 'streets/index.html'), 'utf8');
  expect(all).toContain('<h1>镇</h1>');
  expect(all).toContain('每个镇承担的全部职责。');
}

describe.each(districts)('$name', ({ name, from, rows, typed, published }) => {
  const data = path.join(folder, name, 'data');
  const site = path.join(folder, name, 'site');
  const work = path.join(folder, name, 'work');
  function run(script: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`scripts/${script}.ts`, ...args],
      {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          ...{ MINGZE_DATA: data, MINGZE_DIST: site, GITHUB_ACTIONS: '' },
          MINGZE_WORK: work,
        },
      },
    );
    expect({ status, stderr }, `${script}: ${stdout}`).toEqual({ status: 0, stderr: '' });
    return stdout;
  }

  test('from init over check, seal and build to a site that is verified', () => {
    const asked = ['--district', '云山区', '--code', '370799', '--from', from, ...typed];
    const begun = run('init', ...asked);
    expect(begun).toContain('settings.json 和每张表的文件');
    // The folder has a space in its name: what is to be typed has it in quotation marks.
    expect(begun).toContain(
      `npm run check -- --data '${data}'；别的命令前面写 MINGZE_DATA='${data}'，`,
    );
    for (const [file, row] of rows) appendFileSync(path.join(data, file), `${row}\n`);
    const said = run('check');
    // In a year whose holidays are not announced it is reminded of them, and of nothing else.
    if (isKnown(localToday())) expect(said).toBe('检查通过，没有错误和提醒。\n');
    else expect(said.match(/〔[\w-]+〕(?=\n|$)/g)).toEqual(['〔holidays-known-today〕']);
    if (published !== undefined) expect(run('seal')).toMatch(published);
    expect(run('build')).toMatch(/建成 \d+ 个页面/);
    expect(run('verify')).toMatch(/^核对无误/);
    const home = readFileSync(path.join(site, 'index.html'), 'utf8');
    expect(home).toContain('云山区职责边界清单');
    const isExample = typed.includes('example');
    expect(home.includes('不是官方发布')).toBe(isExample);
    if (isExample) expect(home).toMatch(/href="\/mingze\/[^"]+"/);
    for (const page of globSync('**/*.html', { cwd: site }))
      expect(readFileSync(path.join(site, page), 'utf8'), page).not.toMatch(
        />[^<]*(?:undefined|NaN|Infinity)[^<]*</,
      );
    const list = readFileSync(path.join(site, 'boundary/index.html'), 'utf8');
    expect(list.includes('还没有公布的记录。')).toBe(rows.length === 0);
    expect(existsSync(path.join(site, 'boundary/bj-001/index.html'))).toBe(rows.length > 0);
    if (rows.length > 0) expectTown(site);
  }, 300_000);

  test('nothing of it is the example’s own', () => {
    for (const file of readdirSync(data).filter((own) => own.endsWith('.csv')))
      expect(readFileSync(path.join(data, file), 'utf8'), file).not.toMatch(/示例|奎文/);
  });
});
