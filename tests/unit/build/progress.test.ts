/** A long build says every few seconds how far it has come, a short one nothing. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from '../../../src/build/progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a line every five seconds of what is being done, none once it is done', () => {
  const said: string[] = [];
  const progress = new Progress((line) => said.push(line));
  vi.advanceTimersByTime(4900);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(100);
  for (let done = 0; done <= 1234; done += 1) progress.now({ kind: 'pages', done, all: 5906 });
  vi.advanceTimersByTime(5000);
  progress.now({ kind: 'manifest' });
  vi.advanceTimersByTime(5000);
  progress.stop();
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([
    '正在建站（5 秒）：编译网页',
    '正在建站（10 秒）：网页 1234/5906',
    '正在建站（15 秒）：核对网址，登记每个文件的摘要',
  ]);
});
