import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleaned } from '../../../src/intake/clean.ts';
import { fixFolder } from '../../../src/intake/fix.ts';
import { tables } from '../../../src/tables/index.ts';
import { fixText } from '../../../src/words/fix-text.ts';
import { baseBytes, root } from '../helpers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-fix-'));
  for (const [name, content] of baseBytes()) writeFileSync(path.join(folder, name), content);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const edit = (name: string, from: string, to: string) => {
  expect(read(name)).toContain(from);
  writeFileSync(path.join(folder, name), read(name).replace(from, to));
};
const contents = () => Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]));

test('first everything is told and nothing written, then it is written, then there is nothing left', async () => {
  edit('laws.csv', '2016-01-01', '2016/1/1');
  edit('domains.csv', 'ly-fangwu,', 'ly-fangwu ,');
  const before = contents();
  const told = fixText(await fixFolder(folder, false), false);
  expect(contents()).toEqual(before);
  expect(told).toContain('施行日期：1 格，例如第 2 行「2016/1/1」写成「2016-01-01」');
  expect(told).toContain('编号：1 格，例如第 3 行「ly-fangwu 」写成「ly-fangwu」');
  expect(told).toContain('加上 --write 才写');
  expect(fixText(await fixFolder(folder, true), true)).toContain('改好了');
  expect(read('laws.csv')).toBe(`\uFEFF${before['laws.csv']?.replace('2016/1/1', '2016-01-01')}`);
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(before).toSorted());
  expect(fixText(await fixFolder(folder, false), false)).toBe('没有要改的。');
});

test.each([
  ['a column that nobody knows', 'laws.csv', '编号,名称', '编号,标题'],
  ['a row with a cell too many', 'laws.csv', ',法律,', ',法律,,'],
  ['a quote that is not closed', 'laws.csv', '中华人民共和国大气', '"中华人民共和国大气'],
])('a file with %s is left as it is', async (_name, file, from, to) => {
  edit(file, from, to);
  const before = read(file);
  const fixed = await fixFolder(folder, true);
  expect(fixed.find((one) => one.file.endsWith(`/${file}`))?.cleaned).toBe('unclear');
  expect(read(file)).toBe(before);
  expect(fixText(fixed, true)).toContain(`${file} 没有动`);
});

test('a file in another encoding is written in UTF-8, as its header proves what it is', () => {
  const gbk = readFileSync(path.join(root, 'tests/bad/file-encoding/synonyms.csv'));
  const text = new TextDecoder('gb18030').decode(gbk);
  expect(text).toMatch(/^编号,说法,/);
  expect(cleaned(tables.synonyms, 'synonyms.csv', gbk)).toMatchObject({
    isRecoded: true,
    text: `\uFEFF${text}`,
  });
  // What Excel calls “Unicode 文本”.
  const tabs = Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le');
  expect(cleaned(tables.synonyms, 'synonyms.csv', tabs)).toMatchObject({
    isRecoded: true,
    isRejoined: true,
    text: `\uFEFF${text}`,
  });
});

test('tabs and semicolons between the cells become commas', () => {
  const text = '编号\t说法\t等同于\nty-001\t噪音,声响\t噪声\n';
  const clean = cleaned(tables.synonyms, 'synonyms.csv', new TextEncoder().encode(text));
  expect(clean).toMatchObject({
    isRejoined: true,
    text: '\uFEFF编号,说法,等同于\nty-001,"噪音,声响",噪声\n',
  });
});
