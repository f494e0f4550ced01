/** A card of a body names the first matters for which it answers, and leads to them, however few cards have come before. */
import { afterAll, describe, expect, test, vi } from 'vitest';
import { isBody, mattersOf, namedOf } from '../../../src/browser/search/body-matters.ts';
import { Model } from '../../../src/model/model.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { NodeSearch } from '../../search/node-search.ts';
import { checkDistrict, PUBLISHED } from '../district.ts';

const { tables, ledger } = checkDistrict();
if (tables === undefined) throw new Error('the district has problems');
const model = new Model(tables, PUBLISHED, ledger);
const files = new Map([...searchFiles(model)].map(({ path, body }) => [path, body]));
afterAll(() => vi.unstubAllGlobals());

const bodies = model.bodies.all.filter(({ id }) => id.startsWith('bm-'));

describe('the card of a body', () => {
  test.each(bodies.map(({ id, name }) => [name, id] as const))('%s', async (name, body) => {
    const { index, results } = await new NodeSearch({ model, files, pagefind: '' }).search(name);
    const shown = results.slice(0, 10).filter(({ record }) => isBody(index, record));
    expect(shown.map(({ record }) => record.id)).toContain(body);
    for (const { record, named = [] } of shown) {
      expect(named.map(({ id }) => id)).toEqual(namedOf(index, record).map(({ id }) => id));
      expect(named.length).toBe(Math.min(3, mattersOf(index, record).answers.length));
      for (const { id, title, url } of named) {
        expect(title).toBe(model.items.all.find((item) => item.id === id)?.name);
        expect(url).toContain(`/${id}/`);
      }
    }
  });
});
