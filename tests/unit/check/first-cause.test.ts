/** One thing that went wrong is told once, whatever follows from it. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { checkTables } from '../../../src/check/run.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { districtBytes, PUBLISHED } from '../district.ts';

type Bytes = Map<string, Uint8Array>;

const check = (bytes: Bytes) =>
  checkTables(new Map([...bytes].map(([name, content]) => [name, loadBytes(name, content)])), {
    today: PUBLISHED,
    folder: 'data',
  }).problems.filter(({ level }) => level === '错误');

const known = new Set(check(districtBytes()).map(sentence));

/** What is told of the published district after a file of it has been changed. */
function told(file: string, change: (text: string) => string): string[] {
  const bytes = districtBytes();
  const text = new TextDecoder().decode(bytes.get(file));
  const changed = change(text);
  expect(changed).not.toBe(text);
  bytes.set(file, new TextEncoder().encode(changed));
  return check(bytes)
    .map(sentence)
    .filter((line) => !known.has(line));
}

/** A change of the rows below the header. */
const rows =
  (change: (rows: string[][], header: string[]) => string[][]) =>
  (text: string): string => {
    const [header = [], ...rest] = Papa.parse<string[]>(text.trim()).data;
    return `${Papa.unparse([header, ...change(rest, header)], { newline: '\n' })}\n`;
  };

const garbled = (text: string) => new TextDecoder('gb18030').decode(new TextEncoder().encode(text));

describe.each<[string, string, (text: string) => string, RegExp]>([
  [
    'a merge that was left open',
    'duties.csv',
    (text) => text.replace(/\n(.*)\n/, '\n<<<<<<< HEAD\n$1\n=======\n$1\n>>>>>>> main\n'),
    /:2 合并没有做完/,
  ],
  [
    'a ledger that was left half merged',
    'ledger.csv',
    (text) => text.replace('\n', '\n<<<<<<< HEAD\n=======\n>>>>>>> main\n'),
    /再运行一次 npm run seal/,
  ],
  [
    'a title above the header',
    'duties.csv',
    (text) => `责任分工一览表,,,,\n${text}`,
    /表头在第 2 行/,
  ],
  ['a header that was deleted', 'duties.csv', (text) => text.replace(/^.*\n/, ''), /不是表头/],
  [
    'commas of a Chinese keyboard',
    'laws.csv',
    (text) => text.replaceAll(',', '，'),
    /用的是中文逗号/,
  ],
  [
    'a label that stands twice in the place of another',
    'duties.csv',
    (text) => text.replace('角色', '单位'),
    /第 \d+ 列「单位」这个列名写了两遍。应为「角色」/,
  ],
  [
    'a label that was deleted',
    'duties.csv',
    (text) => text.replace(',角色,', ',,'),
    /第 \d+ 列没有列名。应为「角色」/,
  ],
  [
    'a column with another name',
    'duties.csv',
    (text) => text.replace('单位', '部门'),
    /「部门」不是规定的列名。应为「单位」/,
  ],
  ['a file in the wrong encoding', 'laws.csv', garbled, /整个文件是乱码/],
  [
    'a quote that is not closed',
    'duties.csv',
    (text) => text.replace(/\n([^,]*),([^,]*),/, '\n$1,"$2,'),
    /:2 没有配对的引号|:2 引号后面/,
  ],
  [
    'a space before a quote',
    'duties.csv',
    (text) => text.replace(/\n([^,]*),([^,]*),/, '\n$1, "$2,甲",'),
    /:2 .*引号之间有空格/,
  ],
  [
    'a comma too many in every row',
    'duties.csv',
    (text) => text.replaceAll(/(?<=.)\n(?=.)/g, ',多\n').replace(',多\n', '\n'),
    /:2 .*与表头不同的有 \d+ 行/,
  ],
  [
    'two columns that were swapped',
    'duties.csv',
    rows((all, header) => {
      const [one, two] = [header.indexOf('单位'), header.indexOf('角色')];
      return all.map((row) => row.with(one, row[two] ?? '').with(two, row[one] ?? ''));
    }),
    /角色.*「单位」那一列里/,
  ],
  [
    'a column that was emptied',
    'laws.csv',
    rows((all, header) => all.map((row) => row.with(header.indexOf('层级'), ''))),
    /「层级」这一列整列都空了/,
  ],
  [
    'ids that were emptied',
    'bodies.csv',
    rows((all) => all.map((row) => row.with(0, ''))),
    /「编号」这一列整列都空了/,
  ],
  [
    'a matter that was deleted',
    'boundary-items.csv',
    rows(([, ...rest]) => rest),
    /公布过，现在表里没有了，还有 \d+ 处引用它，第一处在 duties\.csv:2.*公布时的内容在/,
  ],
  [
    'a row that was pasted twice',
    'duties.csv',
    rows(([first = [], ...rest]) => [first, first, ...rest]),
    /:3 编号「.*」与第 2 行的编号相同。整行一模一样，删去其中一行/,
  ],
  [
    'an id that was typed over with that of the row above',
    'boundary-items.csv',
    rows(([first = [], second = [], ...rest]) => [first, second.with(0, first[0] ?? ''), ...rest]),
    /:3 编号「(.*)」与第 2 行的编号相同。这一行公布时的编号是「(?!\1).*」，改回去/,
  ],
  [
    'an id that was typed over with that of the row below',
    'boundary-items.csv',
    rows(([first = [], second = [], ...rest]) => [first.with(0, second[0] ?? ''), second, ...rest]),
    /:2 编号「.*」与第 3 行的编号相同。这一行公布时的编号是/,
  ],
  [
    'an id that was changed',
    'boundary-items.csv',
    rows(([first = [], ...rest]) => [first.with(0, 'bj-998'), ...rest]),
    /:2 编号「bj-998」不是这一行公布时的编号「.*」。改回/,
  ],
  [
    'a change that was entered twice',
    'list-changes.csv',
    rows((all) => [...all, (all[0] ?? []).with(0, 'bd-2024-998')]),
    /编号「bd-2024-998」与第 2 行的 \S+ 是同一次变动/,
  ],
  [
    'rows that were cut off',
    'boundary-items.csv',
    rows((all) => all.slice(0, 3)),
    /这样的有 \d+ 条/,
  ],
])('%s', (_name, file, change, expected) => {
  test('is told in one message', () => {
    const lines = told(file, change);
    expect(lines.join('\n')).toMatch(expected);
    expect(lines).toHaveLength(1);
  });
});

test.each(['boundary-items.csv', 'bodies.csv'])(
  'two ids of %s that were exchanged are told at both rows, and nothing that follows',
  (file) => {
    const lines = told(
      file,
      rows(([first = [], second = [], ...rest]) => [
        first.with(0, second[0] ?? ''),
        second.with(0, first[0] ?? ''),
        ...rest,
      ]),
    );
    expect(lines).toHaveLength(2);
    expect(lines.join()).toMatch(/:2 .*公布时是「.*」的，编号像是对调或写错了.*:3 /);
  },
);

test('a deleted record is never taken for one that is merely alike', () => {
  const lines = told(
    'boundary-items.csv',
    rows(([, ...rest]) => rest),
  );
  expect(lines.join()).not.toContain('应为');
});

test('what has nothing to do with the cause is told beside it', () => {
  const bytes = districtBytes();
  const set = (file: string, change: (text: string) => string) =>
    bytes.set(file, new TextEncoder().encode(change(new TextDecoder().decode(bytes.get(file)))));
  set('duties.csv', (text) => `标题\n${text}`);
  set('laws.csv', (text) => text.replace(/\d{4}-\d{2}-\d{2}/, '3/4/2024'));
  const rules = check(bytes).map(({ rule }) => rule);
  expect(rules).toEqual(['header-first', 'date-real']);
});
