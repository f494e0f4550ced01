/** Whoever types the id of a record is led to it, whether there is a number in it or not. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { numbered } from '../../../src/search/names.ts';
import { buildSearchSite, NodeSearch } from '../../search/node-search.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const site = buildSearchSite(model);
const { records } = instantIndex(model);
const WITHOUT_NUMBER = records.filter(({ id }) => !/\d/.test(id));
const idsOf = (found: readonly { readonly record: { readonly id: string } }[]) =>
  found.map(({ record }) => record.id);

// First what spied on a stub: restored later, it would put the stub back.
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What is answered to a query, and which files were asked for. */
async function asked(text: string): Promise<{ found: string[]; files: string[] }> {
  const search = new NodeSearch(site);
  const fetched = vi.spyOn(globalThis, 'fetch');
  const { results, inNoList } = await search.search(text);
  expect(inNoList).toBe(results.length === 0);
  return {
    found: idsOf(results),
    files: fetched.mock.calls.map(([address]) => String(address).replace(/\?.*$/, '')),
  };
}

describe('an id without a number', () => {
  test('there are some, of laws and of bodies', () => {
    const kinds = new Set(WITHOUT_NUMBER.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['laws', 'bodies']));
  });

  test.each(['laws', 'bodies'])('finds the record, and nothing else: %s', async (kind) => {
    const id = WITHOUT_NUMBER.find((record) => record.kind === kind)?.id ?? '';
    for (const typed of [id, ` ${id.toUpperCase()} `, id.replace('-', '－')])
      expect((await asked(typed)).found, typed).toEqual([id]);
  });

  test('asks for no more files than an id with a number', async () => {
    const [matter] = records.filter(({ kind }) => kind === 'boundary-items');
    const kindsOf = (files: readonly string[]) =>
      files.map((file) => file.replace(/[^/]+\.json$/, (name) => name.replace(/\d+/, '0'))).sort();
    const withNumber = await asked(matter?.id ?? '');
    const without = await asked(WITHOUT_NUMBER[0]?.id ?? '');
    expect(kindsOf(without.files)).toEqual(kindsOf(withNumber.files));
  });

  test('is typed with its hyphen: letters alone may say anything', () => {
    for (const { id } of WITHOUT_NUMBER) {
      expect(idsOf(numbered(records, id))).toEqual([id]);
      expect(numbered(records, id.replaceAll('-', ''))).toEqual([]);
    }
  });
});
