/** A card of a body names the first matters for which it answers, and leads to them, however few cards have come before. */
import { describe, expect, test } from 'vitest';
import { Model } from '../../../src/model/model.ts';
import { isBody, mattersOf } from '../../../src/search/body-matters.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { NodeSearch } from '../../search/node-search.ts';
import { checkDistrict, PUBLISHED } from '../district.ts';

const { tables, ledger } = checkDistrict();
if (tables === undefined) throw new Error('the district has problems');
const model = new Model(tables, PUBLISHED, ledger);
const files = new Map([...searchFiles(model)].map(({ path, body }) => [path, body]));
const bodies = model.bodies.all.filter(({ id }) => id.startsWith('bm-'));

describe('the card of a body', () => {
  test.each(bodies.map(({ id, name }) => [name, id] as const))('%s', async (name, body) => {
    const { index, results } = await new NodeSearch({ model, files }).search(name);
    const shown = results.slice(0, 10).filter(({ record }) => isBody(index, record));
    expect(shown.map(({ record }) => record.id)).toContain(body);
    for (const { record } of shown) {
      const { named = [], ...counts } = record.matters ?? {};
      const { named: _, ...all } = mattersOf(instantIndex(model), record);
      expect(counts).toEqual(all);
      expect(named).toHaveLength(Math.min(3, all.answers));
      for (const [title, url] of named) {
        const item = model.items.all.find((one) => one.name === title);
        expect(url).toContain(`/${item?.id}/`);
      }
    }
  });
});
