import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../../src/site/settings.ts';
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

const write = (text: string) => writeFileSync(path.join(folder, 'settings.json'), text);
function messageOf(change: object): Promise<string> {
  write(JSON.stringify({ ...good, ...change }));
  return refusalOf(() => readSettings(folder));
}

/** What settings have that say nothing of it. */
const later = {
  policy: {
    ...{ changesFollowWithin: 10, admissionEndsSoon: 45, returnWithin: 2 },
    ...{ handleWithin: 25, applyWithin: 10, consultWithin: 23, decideWithin: 5, announceWithin: 3 },
    changeNotice: 10,
    upstreamLookedWithin: 3,
    lawsCheckedWithin: 180,
  },
  gasRepair: '',
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
    expect(await refusalOf(() => readSettings(folder))).toMatch(
      /settings\.json 读不出来：.*应为 UTF-8 编码的 JSON 文件。/,
    );
  });

  test('a file that is no JSON', async () => {
    write('{ "siteName": ');
    expect(await refusalOf(() => readSettings(folder))).toContain('settings.json 读不出来');
  });

  test.each([
    ['districtCode', '3707'],
    ['status', 'draft'],
    ['site', 'http://example.gov.cn'],
    ['base', '/kuiwen'],
    ['siteIdCode', '123'],
    ['licenceUrl', 'CC BY'],
    ['hotline', '热线'],
    ['siteName', ''],
    ['policy', { returnWithin: 0 }],
    ['policy', { returnwithin: 3 }],
    ['readings', { 廿里堡: 'niàn lǐ pù' }],
  ])('%s', async (key, value) => {
    const message = await messageOf({ [key]: value });
    expect(message).toMatch(
      new RegExp(`settings\\.json「${key}(?:\\.[^」]+)?」.*\\p{Script=Han}.*。$`, 'u'),
    );
  });

  test('several faults at once, a line each', async () => {
    expect((await messageOf({ district: '', hotline: '' })).split('\n')).toHaveLength(2);
  });

  test('a key that is misspelt', async () => {
    expect(await messageOf({ sitename: '明责' })).toContain('sitename');
  });
});
