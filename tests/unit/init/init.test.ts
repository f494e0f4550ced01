import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { type Answers, ASKED, settingsText } from '../../../src/init/answers.ts';
import { askAll } from '../../../src/init/ask.ts';
import { beginDistrict } from '../../../src/init/init.ts';
import { keptOf } from '../../../src/init/kept.ts';
import { textOf } from '../../../src/init/rows.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { headerOf } from '../../../src/tables/define.ts';
import { allTables } from '../../../src/tables/index.ts';
import { districtFolder } from '../district.ts';
import { checkAsWritten, csvBytes, refusalOf, TODAY } from '../helpers.ts';

const answers: Answers = { district: '云山区', districtCode: '370799' };

describe('what is kept of an example', () => {
  const bytes = csvBytes(districtFolder);
  const files = new Map([...bytes].map(([name, content]) => [name, loadBytes(name, content)]));
  const rows = keptOf(files, { district: '示例区', today: TODAY });
  const kept = (table: string) => rows.get(table) ?? [];
  const texts = new Map(
    allTables.map((table) => [
      table.file,
      new TextEncoder().encode(textOf(table, kept(table.name))),
    ]),
  );

  test('passes the check without the rest', () => {
    expect(checkAsWritten(texts).problems.map(sentence)).toEqual([]);
  });

  test('is what its table says, and nothing of a table that says empty', () => {
    for (const { name, inNewDistrict } of allTables)
      if (inNewDistrict === 'empty') expect(kept(name), name).toEqual([]);
    for (const name of ['domains', 'laws', 'emergencies', 'synonyms', 'signposts'])
      expect(kept(name).length, name).toBeGreaterThan(0);
  });

  test('names no place and no office of the example', () => {
    for (const [name, own] of texts)
      expect(new TextDecoder().decode(own), name).not.toMatch(/示例|区住建局|城东街道/);
    expect(kept('laws').every(({ level }) => level !== '三定规定' && level !== '地方性法规')).toBe(
      true,
    );
  });

  test('leads nowhere that is not kept too', () => {
    const ids = new Set([...rows.values()].flat().map(({ id }) => id));
    const items = kept('emergencies').flatMap(({ items: cell = '' }) => cell.split(';'));
    expect(items.filter((id) => id !== '' && !ids.has(id))).toEqual([]);
  });
});

describe('the settings', () => {
  test('hold what was answered, and for the rest what the definition begins with', () => {
    const settings = JSON.parse(settingsText({ ...answers, sponsor: '云山区人民政府办公室' }));
    expect(settings).toMatchObject({
      ...{ district: '云山区', districtCode: '370799', sponsor: '云山区人民政府办公室' },
      ...{ undertaker: '', site: '', base: '/', status: 'example', hotline: '12345' },
    });
  });

  test('are refused with every wrong answer at once', async () => {
    const said = await refusalOf(() => settingsText({ districtCode: '37', base: 'zeren' }));
    expect(said.split('\n')).toEqual([
      '区名是空的。例如 "某某区"。',
      '行政区划代码写法不对。应为六位行政区划代码，例如 "370705"。',
      '网站所在的路径开头和结尾要有 /。应写成 "/zeren/"。',
    ]);
  });

  test('are asked for one by one, and again where an answer cannot be taken', async () => {
    const typed = ['云山区', '3707', '370799'];
    const asked: string[] = [];
    const told: string[] = [];
    const given = await askAll({
      ask: async (label) => {
        asked.push(label);
        return typed.shift() ?? '';
      },
      tell: ({ label }) => told.push(label),
    });
    expect(asked.slice(0, 3)).toEqual(['区名', '行政区划代码', '行政区划代码']);
    expect(asked).toHaveLength(ASKED.length + 1);
    expect(told).toEqual(['行政区划代码']);
    expect(given).toMatchObject({ ...answers, sponsor: '' });
  });
});

describe('the folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mingze-begin-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const begin = (to: string, aside = false) =>
    beginDistrict(answers, { from: path.join(folder, 'nothing'), to, aside });

  test('has a file for every table with all its columns, the settings, and nothing of a ledger', async () => {
    const to = path.join(folder, 'new', 'data');
    const begun = await begin(to);
    expect(begun).toMatchObject({ folder: to, old: undefined, kept: [], empty: allTables.length });
    expect(readdirSync(to).sort()).toEqual(
      [...allTables.map(({ file }) => file), 'settings.json'].sort(),
    );
    for (const table of allTables) {
      const { header } = loadBytes(table.file, readFileSync(path.join(to, table.file)));
      const columns = Object.keys(table.columns).filter((key) => !table.retired?.includes(key));
      expect(header).toEqual(columns.map((key) => table.columns[key]?.label));
      expect(headerOf(table)).toEqual(expect.arrayContaining([...header]));
    }
    expect(readdirSync(path.join(folder, 'new'))).toEqual(['data']);
  });

  test('that holds anything is left as it is, and said so', async () => {
    writeFileSync(path.join(folder, 'bodies.csv'), 'mine');
    expect(await refusalOf(() => begin(folder))).toContain('里已经有东西，没有动它');
    expect(await refusalOf(() => begin(path.join(folder, 'bodies.csv')))).toContain('没有动它');
    expect(readdirSync(folder)).toEqual(['bodies.csv']);
    expect(readFileSync(path.join(folder, 'bodies.csv'), 'utf8')).toBe('mine');
  });

  test('is kept under another name where that is wished, one beside the other', async () => {
    const to = path.join(folder, 'data');
    const first = await begin(to);
    writeFileSync(path.join(to, 'bodies.csv'), 'mine');
    const [second, third] = [await begin(to, true), await begin(to, true)];
    expect(first.old).toBeUndefined();
    expect(readFileSync(path.join(second.old ?? '', 'bodies.csv'), 'utf8')).toBe('mine');
    expect(third.old).not.toBe(second.old);
    expect(existsSync(third.old ?? '')).toBe(true);
    expect(readdirSync(folder)).toHaveLength(3);
  });
});
