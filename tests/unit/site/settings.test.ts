import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { policyOf, readSettings } from '../../../src/site/settings.ts';
import { refusalOf, root } from '../helpers.ts';

const base = path.join(root, 'tests/fixtures/base');
const good = JSON.parse(readFileSync(path.join(base, 'settings.json'), 'utf8')) as object;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

const write = (text: string | Uint8Array) =>
  writeFileSync(path.join(folder, 'settings.json'), text);
function messageOf(change: object): Promise<string> {
  write(JSON.stringify({ ...good, ...change }));
  return refusalOf(() => readSettings(folder));
}

/** What settings have that say nothing of it. */
const later = {
  policy: {
    ...{ changesFollowWithin: 10, admissionEndsSoon: 45, returnWithin: 2 },
    ...{ handleWithin: 25, applyWithin: 10, consultWithin: 23, decideWithin: 5, announceWithin: 3 },
    disputesAgain: 2,
    changeNotice: 10,
    upstreamLookedWithin: 3,
    lawsCheckedWithin: 180,
    ...{ gradeExcellent: 90, gradeGood: 80, gradePass: 60, judgedAtLeast: 60 },
    ...{ clusterWithin: 30, clusterCases: 3, clusterCasesAnywhere: 5 },
    ...{ correctWithin: 30, fewAnswers: 30, smallCell: 5, rebuiltWithin: 3 },
  },
  adoptedRules: {
    ...{ 'list-management': '', 'handoff-admission': '', 'first-receipt-duty': '' },
    ...{ 'ruling-procedure': '', 'dispute-coordination': '', 'inspection-evaluation': '' },
  },
  gasRepair: '',
  together: {},
  readings: {},
};

test('good settings are read as they are, and what came later has its value', () => {
  expect(readSettings(base)).toEqual({ ...good, ...later });
});

test('a district sets its own numbers and readings, one or all', () => {
  const readings = { 廿里堡: 'nian li pu' };
  write(JSON.stringify({ ...good, policy: { returnWithin: 3 }, readings }));
  const policy = { ...later.policy, returnWithin: 3 };
  expect(readSettings(folder)).toEqual({ ...good, ...later, policy, readings });
});

test('the environment overrides address and path, and nothing else', () => {
  vi.stubEnv('MINGZE_SITE', 'https://example.gov.cn');
  vi.stubEnv('MINGZE_BASE', '/preview/');
  expect(readSettings(base)).toEqual({
    ...good,
    ...later,
    site: 'https://example.gov.cn',
    base: '/preview/',
  });
});

describe('bad settings are named with their file, in Chinese', () => {
  test('a file that is not there', async () => {
    expect(await refusalOf(() => readSettings(folder))).toMatch(/settings\.json 没有这个文件。/);
  });

  test('a file that is no JSON, with its line', async () => {
    write('{ "siteName": ');
    expect(await refusalOf(() => readSettings(folder))).toMatch(/settings\.json:1 没有写完。/);
  });

  test('a file that was left half merged', async () => {
    write('{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> main\n}');
    expect(await refusalOf(() => readSettings(folder))).toContain('settings.json:2 合并没有做完');
  });

  test('a file in another encoding, with the cure; a byte order mark does no harm', async () => {
    const bytes = readFileSync(path.join(base, 'settings.json'));
    write(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));
    expect(readSettings(folder).siteName).toBe('明责');
    // 明责 as Notepad writes it when ANSI is chosen.
    const [before = '', after = ''] = bytes.toString('utf8').split('明责');
    const ascii = (text: string) => Buffer.from(text.replaceAll(/[^\0-\x7f]/g, ''));
    write(Buffer.concat([ascii(before), Buffer.from([0xc3, 0xf7, 0xd4, 0xf0]), ascii(after)]));
    expect(await refusalOf(() => readSettings(folder))).toMatch(
      /不是 UTF-8 编码：是 GBK 编码.*编码选成 UTF-8/,
    );
    write(Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'));
    expect(await refusalOf(() => readSettings(folder))).toContain('UTF-16');
  });

  test.each([
    ['districtCode', '3707', '六位行政区划代码'],
    ['districtCode', 370705, '应写成 "370705"'],
    ['status', 'draft', '"example" 或 "official"'],
    ['site', 'example.gov.cn', '应写成 "https://example.gov.cn"'],
    ['site', 'https://user:pass@example.gov.cn', '应写成 "https://example.gov.cn"'],
    ['site', 'https://example.gov.cn/mingze', '"base": "/mingze/"'],
    ['site', 'javascript:alert(1)', '不是网址'],
    ['base', '/kuiwen', '应写成 "/kuiwen/"'],
    ['base', '/奎文/', '不是路径'],
    ['siteIdCode', '123', '十位网站标识码'],
    ['licenceUrl', 'CC BY', '不是网址'],
    ['hotline', '热线', '服务电话'],
    ['siteName', '', '是空的'],
    ['sponsor', ' ', '没有的写成 ""'],
    ['policy', { returnWithin: 0 }, '大于 0 的整数'],
    ['policy', { returnWithin: '3' }, '应写成 3'],
    ['policy', { returnwithin: 3 }, '应为「policy.returnWithin」'],
    ['policy', { changesExplainedFrom: '2026-02-30' }, '真实存在的日期'],
    ['policy', [], '不是一组设置'],
    ['readings', { 廿里堡: 'niàn lǐ pù' }, '小写拼音'],
    ['readings', '廿里堡', '应写成 {"廿里堡":"nian li pu"}'],
  ])('%s: %j', async (key, value, told) => {
    const message = await messageOf({ [key]: value });
    expect(message).toMatch(new RegExp(`settings\\.json:\\d+ ${key}.*\\p{Script=Han}.*。$`, 'u'));
    expect(message).toContain(told);
  });

  test('several faults at once, a line each', async () => {
    expect((await messageOf({ district: '', hotline: '' })).split('\n')).toHaveLength(2);
  });

  test('a key that is misspelt is told once, with the right one', async () => {
    const { siteName, ...rest } = good as { siteName: string };
    write(JSON.stringify({ ...rest, sitename: siteName }));
    expect((await refusalOf(() => readSettings(folder))).split('\n')).toEqual([
      expect.stringContaining('sitename不是设置的名称。应为「siteName」。'),
    ]);
  });

  test('a key that is left out is told with what to write', async () => {
    const { district: _, ...rest } = good as { district: string };
    write(JSON.stringify(rest));
    expect(await refusalOf(() => readSettings(folder))).toContain('"district": "某某区"');
  });

  test('an address of the environment is named by what it came from', async () => {
    vi.stubEnv('MINGZE_BASE', 'preview');
    expect(await refusalOf(() => readSettings(base))).toBe(
      'MINGZE_BASE base「preview」开头和结尾要有 /。应写成 "/preview/"。',
    );
  });
});

test('inside a network of offices an address without TLS is one', () => {
  write(JSON.stringify({ ...good, site: 'http://10.1.2.3:8080' }));
  expect(readSettings(folder).site).toBe('http://10.1.2.3:8080');
});

test('what is promised is known as long as that part of the settings can be read', () => {
  expect(policyOf(folder)).toBeUndefined();
  write(JSON.stringify({ ...good, district: '' }));
  expect(policyOf(folder)?.returnWithin).toBe(2);
  write(JSON.stringify({ ...good, policy: { returnWithin: 'x' } }));
  expect(policyOf(folder)).toBeUndefined();
});
