import { expect, test } from 'vitest';
import { readSettings } from '../../../../src/tables/settings/read.ts';

/** What is said of the sites that are searched together, each on a line of its own. */
function read(...entries: readonly string[]) {
  const text = `{\n  "together": {\n${entries.map((entry) => `    ${entry}`).join(',\n')}\n  }\n}`;
  const { values, faults } = readSettings({ text });
  const own = faults.filter(({ setting }) => setting === 'together');
  return {
    value: values['together'],
    told: own.map(({ line, found, wrong, cure }) => ({ line, found, wrong, cure })),
  };
}

test('names with the addresses of sites are taken as they are; without them there are none', () => {
  const entries = ['"东区": "https://dong.example.gov.cn/"', '"西区": "http://10.1.2.3:8080/xi/"'];
  expect(read(...entries)).toEqual({
    value: { 东区: 'https://dong.example.gov.cn/', 西区: 'http://10.1.2.3:8080/xi/' },
    told: [],
  });
  expect(readSettings({ text: '{}' }).values['together']).toEqual({});
});

test.each([
  ['"dong.example.gov.cn"', '"https://dong.example.gov.cn/"'],
  ['"https://dong.example.gov.cn"', '"https://dong.example.gov.cn/"'],
  ['"https://dong.example.gov.cn/mingze"', '"https://dong.example.gov.cn/mingze/"'],
  ['"https://dong.example.gov.cn/search/"', '"https://dong.example.gov.cn/"'],
  ['"https://dong.example.gov.cn/xi/search/?q=甲"', '"https://dong.example.gov.cn/xi/"'],
  ['"https://me:secret@dong.example.gov.cn/"', '"https://dong.example.gov.cn/"'],
  ['"ftp://dong.example.gov.cn/"', 'https:// 开头'],
  ['"东区的网站"', 'https:// 开头'],
  ['12', 'https:// 开头'],
])('%s is told on its own line, with what to write: %s', (address, cure) => {
  const { told } = read('"西区": "https://xi.example.gov.cn/"', `"东区": ${address}`);
  expect(told).toEqual([
    {
      line: 4,
      found: address.replaceAll('"', ''),
      wrong: expect.stringContaining('「东区」'),
      cure: expect.stringContaining(cure),
    },
  ]);
});

test('one site under two names, and a site without a name', () => {
  const site = '"https://dong.example.gov.cn/"';
  expect(read(`"东区": ${site}`, `"西区": ${site}`).told).toMatchObject([
    { line: 4, wrong: '「西区」和「东区」写了同一个网址' },
  ]);
  expect(read(`" ": ${site}`).told).toMatchObject([{ line: 3, wrong: '有一个网站没有名称' }]);
});
