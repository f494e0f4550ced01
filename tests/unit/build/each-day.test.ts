import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eachDay } from '../../../src/build/each-day.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a task runs once when a new day begins in China, whatever the time zone of the machine', () => {
  vi.setSystemTime('2026-12-14T15:58:30Z');
  const task = vi.fn();
  const stop = eachDay(task);
  vi.advanceTimersByTime(60_000);
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(task).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(23 * 60 * 60_000);
  expect(task).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60 * 60_000);
  expect(task).toHaveBeenCalledTimes(2);
  stop();
  vi.advanceTimersByTime(48 * 60 * 60_000);
  expect(task).toHaveBeenCalledTimes(2);
});
