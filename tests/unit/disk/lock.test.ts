/** Who waits for whom, in one process and between two. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Holder, holding } from '../../../src/disk/lock.ts';
import { waitingText } from '../../../src/words/lock-text.ts';
import { eventually } from '../eventually.ts';
import { root } from '../helpers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingze-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = (name: string, shared = false) => ({ file: path.join(folder, name), shared });

/** Work that lasts until it is told to end. */
function longWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const begun = vi.fn();
  const work = () => {
    begun();
    return ended;
  };
  return { end, begun, work };
}

test('the second waits, is told for whom, and goes on when the first is done', async () => {
  const first = longWork();
  const waited = vi.fn();
  const one = holding([lock('data')], 'build', vi.fn(), first.work);
  await eventually(() => expect(first.begun).toHaveBeenCalled());
  const second = vi.fn(async () => 'done');
  const two = holding([lock('data')], 'seal', waited, second);
  await eventually(() => expect(waited).toHaveBeenCalled());
  expect(second).not.toHaveBeenCalled();
  const holder = waited.mock.calls[0]?.[0] as Holder;
  expect(holder).toMatchObject({ command: 'build', pid: process.pid });
  expect(waitingText(holder)).toMatch(/^npm run build 正在用同一个目录（\d+月\d+日.*进程 \d+/);
  first.end();
  await one;
  expect(await two).toBe('done');
});

test('who only reads waits for nobody who reads, and both for who writes', async () => {
  const reading = longWork();
  const one = holding([lock('data', true)], 'build', vi.fn(), reading.work);
  await eventually(() => expect(reading.begun).toHaveBeenCalled());
  await holding([lock('data', true)], 'build', vi.fn(), async () => {});
  const waited = vi.fn();
  const writes = vi.fn(async () => {});
  const two = holding([lock('data')], 'seal', waited, writes);
  await eventually(() => expect(waited).toHaveBeenCalled());
  expect(writes).not.toHaveBeenCalled();
  reading.end();
  await Promise.all([one, two]);
  expect(writes).toHaveBeenCalled();
});

test('other places are in nobody’s way, and the same two in whatever order never wait for each other', async () => {
  const first = longWork();
  const one = holding([lock('a')], 'build', vi.fn(), first.work);
  await holding([lock('b')], 'build', vi.fn(), async () => {});
  first.end();
  await one;
  const many = Array.from({ length: 4 }, (_one, index) => {
    const both = [lock('a'), lock('b')];
    return holding(index % 2 ? both : both.reverse(), 'build', vi.fn(), async () => {});
  });
  await Promise.all(many);
});

test('work that fails lets go', async () => {
  const fails = holding([lock('data')], 'build', vi.fn(), async () =>
    Promise.reject(new Error('no')),
  );
  await expect(fails).rejects.toThrow('no');
  await holding([lock('data')], 'build', vi.fn(), async () => {});
});

/** Another process that holds a lock until it ends. */
async function otherProcess(file: string): Promise<ChildProcess> {
  const code = `
    const { holding } = await import('${path.join(root, 'src/disk/lock.ts')}');
    setInterval(() => {}, 1000);
    await holding([{ file: ${JSON.stringify(file)} }], 'build', () => {}, () => new Promise(() => console.log('has it')));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

test('a process that is killed leaves nothing behind that anybody waits for', async () => {
  const child = await otherProcess(lock('data').file);
  const waited = vi.fn();
  const mine = holding([lock('data')], 'seal', waited, async () => 'mine');
  await eventually(() => expect(waited).toHaveBeenCalled());
  expect(waited.mock.calls[0]?.[0]).toMatchObject({ pid: child.pid, command: 'build' });
  child.kill('SIGKILL');
  expect(await mine).toBe('mine');
});
