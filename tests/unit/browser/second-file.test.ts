import { afterEach, expect, test, vi } from 'vitest';
import { buildSearchSite, NodeSearch } from '../../search/node-search.ts';
import { baseModel } from '../helpers.ts';

// First what spied on a stub: restored later, it would put the stub back.
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the second file of the search, where it cannot be had, is asked for once by a query, and by the next again', async () => {
  const search = new NodeSearch(buildSearchSite(baseModel()), ['words.json']);
  const fetched = vi.spyOn(globalThis, 'fetch');
  const asked = async (text: string) => {
    fetched.mockClear();
    await search.search(text);
    return fetched.mock.calls.filter(([address]) => String(address).includes('words.json')).length;
  };
  expect([await asked('楼上漏水'), await asked('夜里施工'), await asked('楼上漏水')]).toEqual([
    1, 1, 1,
  ]);
});
