import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CheckedFiles } from '../../../src/browser/search/checked-files.ts';

const FILE = { words: ['漏水'] };
let fails = false;
let requests: string[] = [];

beforeEach(() => {
  [fails, requests] = [false, []];
  vi.stubGlobal('fetch', async (address: string) => {
    requests.push(address);
    return new Response(JSON.stringify(FILE), { status: fails ? 503 : 200 });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** So much later whatever was fetched has come, or failed. */
const later = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('a file that was asked for', () => {
  test('is fetched once, however often it is needed', async () => {
    const files = new CheckedFiles<typeof FILE>('/words/', false);
    for (let query = 0; query < 3; query += 1) {
      files.ask(['1']);
      await later();
      expect(await files.get('1')).toEqual(FILE);
    }
    expect(requests).toEqual(['/words/1.json']);
  });

  test('and failed is not fetched again by who asked for it, and is by who asks next', async () => {
    const files = new CheckedFiles<typeof FILE>('/words/', false);
    fails = true;
    files.ask(['1', '2']);
    await later();
    await expect(files.get('1')).rejects.toThrow('503');
    expect(requests).toEqual(['/words/1.json', '/words/2.json']);
    // The other was never taken: what became of it does not matter to the next.
    fails = false;
    files.ask(['1', '2']);
    await later();
    expect([await files.get('1'), await files.get('2')]).toEqual([FILE, FILE]);
    expect(requests).toHaveLength(4);
  });

  test('by nobody before and failed is fetched again when it is needed again', async () => {
    const files = new CheckedFiles<typeof FILE>('/cards/', false);
    fails = true;
    await expect(files.get('1')).rejects.toThrow('503');
    fails = false;
    expect(await files.get('1')).toEqual(FILE);
  });
});
