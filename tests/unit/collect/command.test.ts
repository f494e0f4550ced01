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
import { overdue } from '../../../src/build/collect.ts';
import { draftNames } from '../../../src/words/collect-text.ts';
import { baseFolder, refusalOf, root } from '../helpers.ts';

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

test('the same again is the same to the letter, in the same place', () => {
  const first = tree(inFolder('out'));
  const { stdout } = run('--from', inFolder('upper.csv'), '--out', inFolder('out'));
  expect(stdout).toContain('已经有一字不差的草稿');
  expect(tree(inFolder('out'))).toEqual(first);
});

test('the files of a folder are one list, wherever in it they lie', () => {
  const { status, stdout } = run('--from', inFolder('many'), '--out', inFolder('out-many'));
  expect(status).toBe(0);
  expect(stdout).toContain('新增 1 项，调整 0 项，取消 1 项，一样的 1 项。读了 2 个文件 2 项');
  expect(tree(inFolder('out-many'))[draftNames.report]).toMatch(/没有读的文件：.*函\.pdf/);
});

test.each([
  ['nothing to look at', [], '--from 文件或目录'],
  ['a file that is not there', ['--from', inFolder('none.csv')], '没有能读的清单'],
  ['a file without a header', ['--from', inFolder('broken.csv')], '没有找到表头'],
  [
    'a folder among the data',
    ['--from', inFolder('upper.csv'), '--out', path.join(data, 'x')],
    '在数据目录里',
  ],
  [
    'a day of the upper level after the look',
    ['--from', inFolder('upper.csv'), '--looked', '2026-11-02', '--day', '2026-11-03'],
    '晚',
  ],
  [
    'a day that has not come',
    ['--from', inFolder('upper.csv'), '--looked', '2999-01-01'],
    '还没有到',
  ],
  ['a day there is not', ['--from', inFolder('upper.csv'), '--day', '2026-02-30'], '年-月-日'],
])('%s is refused with what to do', (_, typed, says) => {
  const { status, stdout, stderr } = run(...typed);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(says);
});

test('a list that names no body needs to be told whose it is', () => {
  writeFileSync(inFolder('bare.csv'), '编码,事项名称,权力类型\nSZ-7,对公共用水的检查,检查\n');
  expect(run('--from', inFolder('bare.csv')).stderr).toContain('--body');
  const { status, stdout } = run(
    '--from',
    inFolder('bare.csv'),
    '--body',
    '区住建局',
    '--out',
    inFolder('bare'),
  );
  expect(status).toBe(0);
  expect(stdout).toContain('新增 1 项，调整 0 项，取消 1 项，一样的 0 项');
});

test('overdue ends with 1, in time with 0, and what nobody can know with a refusal', async () => {
  const { status, stdout } = run('--overdue');
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /省级权责清单：上次登录 2024-05-09，应在 2024-05-13 .*已超期 \d+ 个工作日/,
  );
  expect((await overdue(data, '2024-05-13')).isLate).toBe(false);
  expect((await overdue(data, '2024-05-14')).isLate).toBe(true);
  const checks = path.join(data, 'upstream-checks.csv');
  writeFileSync(checks, readFileSync(checks, 'utf8').replaceAll('2024-05-0', '2099-05-0'));
  expect(await refusalOf(() => overdue(data, '2099-05-20'))).toContain('chinese-days');
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
