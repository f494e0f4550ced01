/** The command as it is typed: what it answers, and with which code it ends. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect, overdue, type Wanted } from '../../../src/build/collect.ts';
import { draftNames } from '../../../src/words/collect-text.ts';
import { baseFolder, refusalOf, root } from '../helpers.ts';
import { sheetOf } from '../intake/workbooks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-collect-'));
const data = path.join(folder, 'data');
const inFolder = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const UPPER = `某市权责清单,,,,,
序号,编码,事项名称,权力类型,实施主体,联系人
1,示例-CF-001,对夜间违规施工的处罚,处罚,区环境分局,某某
2,SZ-7,对公共用水的检查,检查,区住建局,某某
`;

beforeAll(() => {
  cpSync(baseFolder, data, { recursive: true });
  writeFileSync(inFolder('upper.csv'), UPPER);
  mkdirSync(inFolder('many/下属'), { recursive: true });
  const [title = '', header = '', first = '', second = ''] = UPPER.split('\n');
  writeFileSync(inFolder('many/a.csv'), [title, header, first].join('\n'));
  writeFileSync(inFolder('many/下属/b.csv'), [header, second].join('\n'));
  writeFileSync(inFolder('many/函.pdf'), '%PDF-1.7');
  writeFileSync(inFolder('many/~$a.csv'), 'x');
  writeFileSync(inFolder('broken.csv'), '只有,几个,字\n1,2,3\n');
});

function run(...typed: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/collect.ts', '--data', data, ...typed],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
  );
  return { status, stdout, stderr };
}

/** The same without a process of its own. */
const asked = (wanted: Partial<Wanted>, today = '2026-11-28'): Promise<string> =>
  collect(
    {
      ...{ from: '', out: '', day: '', looked: '', whole: false, body: '' },
      ...{ source: '', office: '', data },
      ...wanted,
    },
    today,
  );

const tree = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place).map((name) => [name, readFileSync(path.join(place, name), 'utf8')]),
  );

test('a list is compared, and neither it nor the data are touched', () => {
  const before = tree(data);
  const { status, stdout } = run('--from', inFolder('upper.csv'), '--out', inFolder('out'));
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('有变化：新增 1 项，调整 0 项，取消 1 项，一样的 1 项'),
  });
  expect(tree(data)).toEqual(before);
  expect(readFileSync(inFolder('upper.csv'), 'utf8')).toBe(UPPER);
  const report = tree(inFolder('out'))[draftNames.report];
  expect(report).toContain('- qz-0003 SZ-7 对公共用水的检查（upper.csv 第 4 行）');
  expect(report).toContain('写着个人信息的列没有读：联系人');
  expect(Object.values(tree(inFolder('out'))).join()).not.toContain('某某');
});

test('the same again is the same to the letter, in the same place', async () => {
  const wanted = { from: inFolder('upper.csv'), out: inFolder('again') };
  await asked(wanted);
  const first = tree(inFolder('again'));
  expect(await asked(wanted)).toContain('已经有一字不差的草稿');
  expect(tree(inFolder('again'))).toEqual(first);
});

test('the files of a folder are one list, wherever in it they lie', async () => {
  const said = await asked({ from: inFolder('many'), out: inFolder('out-many') });
  expect(said).toContain('新增 1 项，调整 0 项，取消 1 项，一样的 1 项。读了 2 个文件 2 项');
  expect(tree(inFolder('out-many'))[draftNames.report]).toMatch(/没有读的文件：.*函\.pdf/);
});

test.each<[string, Partial<Wanted>, string]>([
  ['a file that is not there', { from: inFolder('none.csv') }, '没有能读的清单'],
  ['a file without a header', { from: inFolder('broken.csv') }, '「broken.csv」找不到表头'],
  [
    'a folder among the data',
    { from: inFolder('upper.csv'), out: path.join(data, 'x') },
    '在数据目录里',
  ],
  [
    'a day of the upper level after the look',
    { from: inFolder('upper.csv'), looked: '2026-11-02', day: '2026-11-03' },
    '晚',
  ],
  ['a day that has not come', { from: inFolder('upper.csv'), looked: '2999-01-01' }, '还没有到'],
])('%s is refused with what to do', async (_, wanted, says) => {
  expect(await refusalOf(() => asked({ out: inFolder('never'), ...wanted }))).toContain(says);
  expect(readdirSync(folder)).not.toContain('never');
});

test('what is typed wrongly ends with 2', () => {
  const { status, stdout, stderr } = run();
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('--from 文件或目录');
  expect(run('--from', inFolder('upper.csv'), '--day', '2026-02-30').stderr).toContain('年-月-日');
});

test('a list that names no body needs to be told whose it is', async () => {
  writeFileSync(inFolder('bare.csv'), '编码,事项名称,权力类型\nSZ-7,对公共用水的检查,检查\n');
  const wanted = { from: inFolder('bare.csv'), out: inFolder('bare') };
  expect(await refusalOf(() => asked(wanted))).toContain('--body');
  expect(await asked({ ...wanted, body: '区住建局' })).toContain(
    '新增 1 项，调整 0 项，取消 1 项，一样的 0 项',
  );
  expect(await refusalOf(() => asked({ ...wanted, body: '区住建司' }))).toContain('区住建局');
});

test('a workbook in the words of the upper level is read as an import reads it', async () => {
  const [title = '', header = ''] = [
    '某市行政权力清单',
    '事项编码 主项名称 子项 权力类别 实施主体 层级 设定依据 责任事项',
  ];
  const workbook = sheetOf(
    [title],
    header.split(' '),
    [
      ...[
        '示例-CF-001',
        '对夜间违规施工的处罚',
        '',
        '行政处罚类',
        '示例市生态环境局示例区分局',
        '县级',
      ],
      ...[
        '《中华人民共和国行政处罚法》第3条',
        '接到举报当晚到场，查清有没有夜间施工证明，依法立案。',
      ],
    ],
    [
      ...[
        '',
        '对在建房屋质量的检查',
        '首层结构',
        '监督检查',
        '示例区住房和城乡建设局',
        '县（市、区）级',
      ],
      ...['《没有收录的条例》第五条', '按月抽查在建房屋的结构质量。'],
    ],
    [
      ...['=HYPERLINK("x")', '对公共用水的检查', '', '检查', '示例区住房和城乡建设局', '县级'],
      ...['', '发现问题拨打13812345678。'],
    ],
  );
  writeFileSync(inFolder('upper.xlsx'), workbook);
  const said = await asked({ from: inFolder('upper.xlsx'), out: inFolder('book'), whole: true });
  expect(said).toContain('新增 1 项，调整 1 项，取消 0 项，一样的 1 项');
  const files = tree(inFolder('book'));
  expect(files[draftNames.fields]).toContain(
    'qz-0002,,对在建房屋质量的检查,首层结构,责任事项,按季抽查在建房屋的结构质量。,按月抽查在建房屋的结构质量。',
  );
  expect(files[draftNames.report]).toContain(
    '实施依据读不成区里的写法，没有比：《没有收录的条例》第五条',
  );
  for (const text of Object.values(files)) expect(text).not.toMatch(/HYPERLINK|13812345678/);
});

test('a list of which nothing can be compared is no look that saw nothing change', async () => {
  writeFileSync(
    inFolder('city.csv'),
    '编码,事项名称,权力类型,实施主体\nSZ-7,对公共用水的检查,检查,"市海\n事局"\n',
  );
  const wanted = { from: inFolder('city.csv'), out: inFolder('city') };
  expect(await refusalOf(() => asked(wanted))).toMatch(/没有一项能与区里的比.*\n.*市海事局/);
  expect(readdirSync(folder)).not.toContain('city');
  expect(await asked({ ...wanted, body: '区住建局' })).toContain('新增 1 项');
});

test('where several lists are looked at, it has to be said which this one is', async () => {
  const checks = path.join(data, 'upstream-checks.csv');
  const text = readFileSync(checks, 'utf8');
  writeFileSync(checks, `${text}gj-2024-003,2024-05-10,市级权责清单,没有变化,,,,,编办综合科\n`);
  const wanted = { from: inFolder('upper.csv'), out: inFolder('which') };
  expect(await refusalOf(() => asked(wanted))).toContain(
    '--source，写 省级权责清单 或 市级权责清单',
  );
  await asked({ ...wanted, source: '市级权责清单' });
  writeFileSync(checks, text);
  expect(tree(inFolder('which'))[draftNames.look]).toContain('gj-2026-001,2026-11-28,市级权责清单');
});

test('a list in our own form brings no id and no day of its own into ours', async () => {
  const own = readFileSync(path.join(data, 'powers.csv'), 'utf8');
  const more = own.replace(
    /^qz-0002,.*$/m,
    (row) => `${row}\n${row.replace('qz-0002', 'qz-0001').replace('首层结构', '屋面')}`,
  );
  writeFileSync(inFolder('own.csv'), more);
  await asked({ from: inFolder('own.csv'), out: inFolder('own') });
  expect(tree(inFolder('own'))[draftNames.added]).toMatch(
    /\nqz-0003,,对在建房屋质量的检查,屋面,.*,2026-11-28,2026-12-11,生效,\n/,
  );
});

test('overdue ends with 1, in time with 0, also where nobody knows the holidays yet', async () => {
  const { status, stdout } = run('--overdue');
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /省级权责清单：上次登录 2024-05-09，应在 2024-05-13 .*已超期 \d+ 个工作日/,
  );
  // On the day asked of, what was announced later is not there yet.
  const changes = path.join(data, 'list-changes.csv');
  const announced = readFileSync(changes, 'utf8');
  writeFileSync(changes, `${announced.split('\n')[0]}\n`);
  // The Saturday after the look was worked.
  expect((await overdue(data, '2024-05-13')).isLate).toBe(false);
  expect((await overdue(data, '2024-05-14')).isLate).toBe(true);
  const checks = path.join(data, 'upstream-checks.csv');
  const text = readFileSync(checks, 'utf8');
  writeFileSync(checks, text.replaceAll('2024-05-0', '2099-05-0'));
  const later = await overdue(data, '2099-05-20');
  expect([later.isLate, later.text]).toEqual([true, expect.stringContaining('按周末计')]);
  writeFileSync(checks, text);
  writeFileSync(changes, announced);
});

test('data that cannot be read end with 1, and say where', () => {
  const powers = path.join(data, 'powers.csv');
  const text = readFileSync(powers, 'utf8');
  writeFileSync(powers, text.replace('行政处罚', '行政处分'));
  const { status, stderr } = run('--from', inFolder('upper.csv'), '--out', inFolder('never'));
  writeFileSync(powers, text);
  expect(status).toBe(1);
  expect(stderr).toContain('powers.csv:2 权力类型「行政处分」');
});
