import { describe, expect, test, vi } from 'vitest';
import { oneAtATime } from '../../../src/build/one-at-a-time.ts';
import { eventually } from '../eventually.ts';

/** A task that runs until it is told to finish. */
function slowTask() {
  const finish: (() => void)[] = [];
  const state = { running: 0, most: 0 };
  const task = vi.fn(async () => {
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    await new Promise<void>((resolve) => finish.push(resolve));
    state.running -= 1;
  });
  return { task, state, finishOne: () => finish.shift()?.() };
}

describe('a task that runs one at a time', () => {
  test('runs once for calls close together', async () => {
    const task = vi.fn(async () => {});
    const call = oneAtATime(task, 5);
    await Promise.all([call(), call(), call()]);
    expect(task).toHaveBeenCalledTimes(1);
  });

  test('never runs twice at once, and runs once more for all calls made meanwhile', async () => {
    const { task, state, finishOne } = slowTask();
    const call = oneAtATime(task, 1);
    const first = call();
    await eventually(() => expect(task).toHaveBeenCalledTimes(1));
    const later = [call(), call(), call()];
    // Long enough for a second run to begin, if it did not wait.
    await new Promise((resolve) => setTimeout(resolve, 20));
    finishOne();
    await first;
    await eventually(() => expect(task).toHaveBeenCalledTimes(2));
    finishOne();
    await Promise.all(later);
    expect(task).toHaveBeenCalledTimes(2);
    expect(state.most).toBe(1);
  });

  test('runs again for a call after it is done', async () => {
    const task = vi.fn(async () => {});
    const call = oneAtATime(task, 1);
    await call();
    await call();
    expect(task).toHaveBeenCalledTimes(2);
  });

  test('tells its caller of a failure and still runs the next time', async () => {
    const task = vi.fn(async () => {});
    task.mockRejectedValueOnce(new Error('坏了'));
    const call = oneAtATime(task, 1);
    await expect(call()).rejects.toThrow('坏了');
    await expect(call()).resolves.toBeUndefined();
    expect(task).toHaveBeenCalledTimes(2);
  });
});
