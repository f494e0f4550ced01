/** Where tests write what is taken away after them. */
import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const SHARED = '/dev/shm';

/** Several times what stands there at a time in a run of all tests: some sites of fifty megabytes, and the files of the browsers. */
const NEEDED = 2 ** 30;

/**
 * A folder in memory, where there is one with room enough, else that of the system. A site is thousands of small files: to make each on
 * a disk takes a fifth of the time of a build.
 */
export function inMemory(): string {
  return process.env['TMPDIR'] === undefined ? (memoryFor(NEEDED) ?? tmpdir()) : tmpdir();
}

/** A folder in memory with room for so many bytes, if there is one. */
export function memoryFor(bytes: number): string | undefined {
  if (!existsSync(SHARED)) return undefined;
  const { bavail, bsize } = statfsSync(SHARED);
  return bavail * bsize >= bytes ? SHARED : undefined;
}
