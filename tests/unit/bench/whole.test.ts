/** What the bench of the whole says, and what it makes of the data. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { costOfAll, costWhile } from '../../bench/process-cost.ts';
import { editOneDuty } from '../../bench/whole/own.ts';
import { plainLists } from '../../bench/whole/records.ts';
import { costTable, perPage, sizesTable, spread, times } from '../../bench/whole/table.ts';
import { districtFolder } from '../district.ts';
import { checkBytes, csvBytes } from '../helpers.ts';

const cost = (seconds: number) => ({ exit: 0, seconds, cpu: seconds * 2, peak: 2 ** 30 });
const own = { name: '整个建站', rounds: [6, 2, 4].map(cost) };
const peer = { name: 'Eleventy', rounds: [2, 2, 4].map(cost) };

test('of several rounds the middle is told with the least and the most, of one only that', () => {
  expect(spread([6, 2, 4])).toBe('4.0（2.0–6.0）');
  expect(spread([6])).toBe('6.0');
});

test('a peer is compared within each round, also for one page', () => {
  expect(times(own, peer)).toBe('1.00（1.00–3.00）');
  expect(times(own, peer, 2)).toBe('0.50（0.50–1.50）');
});

test('the columns of the table stand under one another', () => {
  const [head = '', ...rows] = costTable([own, peer], [peer]);
  expect(head.trim().split(/ {2,}/)).toEqual([
    ...['用时（秒）', '处理器（秒）', '内存最多（GB）'],
    ...['用时 ÷ Eleventy', '处理器 ÷', '内存 ÷'],
  ]);
  const same = '1.00（1.00–1.00）';
  expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
    [
      ...['整个建站', '4.0（2.0–6.0）', '8.0（4.0–12.0）', same],
      ...['1.00（1.00–3.00）', '1.00（1.00–3.00）', same],
    ],
    ['Eleventy', '2.0（2.0–4.0）', '4.0（4.0–8.0）', same, same, same, same],
  ]);
});

test('what a page takes is told by time and by work', () => {
  const busy = { ...own, rounds: own.rounds.map((round) => ({ ...round, cpu: round.cpu * 3 })) };
  expect(perPage(busy, peer, 2)).toBe(
    '一个网页的用时是 Eleventy 的 0.50（0.50–1.50） 倍，处理器是 1.50（1.50–4.50） 倍',
  );
});

test('several sizes stand beside one another, with a gap for what was not measured', () => {
  const [head = '', ...rows] = sizesTable([
    { records: 10, measured: [own, peer] },
    { records: 1000, measured: [own] },
  ]);
  expect(head).toMatch(/^处理器（秒） \/ 用时（秒） {2}10 条 +1000 条$/);
  expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
    ['整个建站', '8.0 / 4.0', '8.0 / 4.0'],
    ['Eleventy', '4.0 / 2.0'],
  ]);
});

/** A program that computes for so many seconds, whatever else the machine does. */
const busyFor = (seconds: number) =>
  `{ const cpu = () => { const { user, system } = process.cpuUsage(); return user + system; };
  const end = cpu() + ${seconds * 1e6}; while (cpu() < end); }`;

test('what a process that runs already takes is counted from now on, with all below it', async () => {
  const busy = busyFor(0.3);
  const program = `${busy} process.on('message', () => { ${busy} process.send('done'); }); process.send('ready');`;
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  const { exit, cpu, peak } = await costWhile(child.pid ?? 0, async () => {
    child.send('go on');
    await once(child, 'message');
    return 7;
  });
  child.kill();
  expect(exit).toBe(7);
  expect(cpu).toBeGreaterThan(0.2);
  // Without what it took before, which is as much again.
  expect(cpu).toBeLessThan(0.5);
  expect(peak).toBeGreaterThan(1e7);
});

test('a command that ends before anybody has looked is counted whole', async () => {
  const { cpu } = await costOfAll([
    { program: process.execPath, parameters: ['-e', busyFor(0.15)] },
  ]);
  expect(cpu).toBeGreaterThan(0.14);
});

test('commands one after another count as one, and stop at the first that fails', async () => {
  const run = (script: string) => ({ program: process.execPath, parameters: ['-e', script] });
  const both = await costOfAll([run(''), run('process.exit(3)'), run('process.exit(4)')]);
  expect(both.exit).toBe(3);
  expect(both.seconds).toBeGreaterThan(0);
});

test('an edited row passes the check, and only that one row is another', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingze-bench-'));
  try {
    cpSync('tests/fixtures/base', folder, { recursive: true });
    const linesOf = () => readFileSync(path.join(folder, 'duties.csv'), 'utf8').split('\n');
    const before = linesOf();
    editOneDuty(folder, 0);
    const after = linesOf();
    expect(after.length).toBe(before.length);
    expect(after.filter((line, at) => line !== before[at])).toHaveLength(1);
    expect(checkBytes(csvBytes(folder)).tables).toBeDefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the peers get every record that has a page, with its parts', async () => {
  const lists = await plainLists(districtFolder);
  const matters = lists.find(({ path: below }) => below === 'boundary-items');
  expect(new Set(lists.map(({ path: below }) => below)).size).toBe(lists.length);
  expect(matters?.records.length).toBeGreaterThan(10);
  expect(matters?.records.every(({ parts }) => parts.length > 0)).toBe(true);
  expect(matters?.records[0]?.fields).toContainEqual(['编号', matters?.records[0]?.id]);
});
