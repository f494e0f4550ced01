import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dutyFiles } from '../../../src/emit/duty-files.ts';
import { workbook } from '../../../src/emit/workbook.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { baseModel } from '../helpers.ts';

afterEach(() => void vi.useRealTimers());

const model = baseModel({
  file: 'duties.csv',
  from: '巡查发现并当场劝阻,',
  to: '巡查发现，当场劝阻,fl-daqi#第一百一十九条',
});

async function contentAt(path: string): Promise<string | Uint8Array> {
  for (const file of dutyFiles(model)) if (file.path === path) return contentOf(file);
  throw new Error(`no ${path}`);
}

async function cellsOf(path: string): Promise<string[][]> {
  const body = await contentAt(path);
  if (typeof body !== 'string') throw new Error(`${path} is not text`);
  expect(body.startsWith('\uFEFF') && body.endsWith('\r\n')).toBe(true);
  return Papa.parse<string[]>(body.slice(1).trimEnd()).data;
}

/** Every text of the workbook, sheet by sheet. */
async function sheetsOf(path: string): Promise<string[]> {
  const bytes = await contentAt(path);
  if (typeof bytes === 'string') throw new Error(`${path} is text`);
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /sharedStrings|worksheets|workbook\.xml$/.test(name))
    .map(([, content]) => strFromU8(content));
}

describe('the duties of one body', () => {
  test('of a street are its duties under its own name, with the law and the mark of an example', async () => {
    const [header, ...rows] = await cellsOf('data/streets/jd-dong.csv');
    const row = Object.fromEntries((header ?? []).map((label, index) => [label, rows[0]?.[index]]));
    expect(row).toMatchObject({
      领域: '环境与噪声',
      清单: '基本履职',
      事项名称: '露天焚烧处置',
      单位: '东街街道',
      责任类型: '主体责任',
      具体职责: '巡查发现，当场劝阻',
      对应部门: '区综合执法局',
      依据: '《中华人民共和国大气污染防治法》第一百一十九条',
      生效日期: '2024-05-01',
      事项编号: 'sd-001',
      分工编号: 'zr-sd001-02',
      数据性质: '示例数据',
    });
    expect(rows).toHaveLength(2);
    expect(await cellsOf('data/streets/jd-xi.csv')).toHaveLength(2);
  });

  test('of a department are its own duties and beside them what streets do', async () => {
    const rows = await cellsOf('data/departments/bm-zhifa.csv');
    expect(rows.slice(1).map((row) => [row[5], row[13]])).toEqual([
      ['区综合执法局', 'zr-bj003-03'],
      ['区综合执法局', 'zr-sd001-01'],
      ['街道办事处', 'zr-sd001-02'],
    ]);
  });

  test('stand in the workbook as in the CSV', async () => {
    const bytes = await contentAt('data/streets/jd-dong.xlsx');
    const { Sheets, Props } = read(bytes, { type: 'array' });
    const shown = utils.sheet_to_json<string[]>(Sheets['东街街道'] ?? {}, {
      ...{ header: 1, raw: false, defval: '' },
    });
    expect(shown).toEqual(await cellsOf('data/streets/jd-dong.csv'));
    expect(Props?.Title).toBe('东街街道全部职责');
  });
});

describe('the national lists of a street', () => {
  test('have the columns the state prescribes', async () => {
    const headers = await Promise.all(
      ['basic', 'cooperating', 'taken-back'].map(
        async (list) => (await cellsOf(`data/streets/jd-dong-${list}.csv`))[0],
      ),
    );
    expect(headers).toEqual([
      ['序号', '事项名称', '依据', '数据性质'],
      ['序号', '配合事项', '对应上级部门', '上级部门职责', '街道配合职责', '数据性质'],
      ['序号', '事项名称', '承接部门', '履职方式', '数据性质'],
    ]);
  });

  test('say who took a matter back and how it is done now', async () => {
    const [, row] = await cellsOf('data/streets/jd-dong-taken-back.csv');
    expect(row).toEqual([
      '1',
      '危险房屋鉴定',
      '区住建局',
      '由区住建局直接受理并上门鉴定。',
      '示例数据',
    ]);
  });

  test('are three sheets of one workbook', async () => {
    const text = (await sheetsOf('data/streets/jd-dong-lists.xlsx')).join('');
    for (const name of ['基本履职事项清单', '配合履职事项清单', '上级部门收回事项清单'])
      expect(text).toContain(`name="${name}"`);
  });
});

test('a workbook of the same sheets has the same bytes, whenever it is packed', async () => {
  const about = { title: '表', day: '2026-01-02' };
  const sheets = () => [{ name: '表', columns: [{ label: '列', width: 8 }], rows: [['值']] }];
  const packed = (now: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    return contentOf(workbook('a.xlsx', about, sheets));
  };
  const first = await packed('2026-01-02T03:04:05Z');
  expect(await packed('2027-02-03T04:05:06Z')).toEqual(first);
});
