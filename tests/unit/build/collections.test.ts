import type { CollectionEntry, CollectionKey } from 'astro:content';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { tableCollections } from '../../../src/build/collections.ts';
import { modelOfSync } from '../../../src/build/model-of-sync.ts';
import type { Redirect } from '../../../src/build/redirects.ts';
import { currentModel, dropModel, holdModel, problemHeld } from '../../../src/model/current.ts';
import { allTables, type RowIn, type TableName } from '../../../src/tables/index.ts';
import { announcedBytes } from '../announced.ts';
import { modelOf } from '../helpers.ts';

afterEach(dropModel);

const names = allTables.map(({ name }) => name);
const today = modelOf(announcedBytes(), '2026-12-14');

/** What Astro hands to the loader of a collection, with a store and a memory as plain as they can be. */
function contextOf(collection: string, inDev = false) {
  const [stored, memory] = [new Map<string, unknown>(), new Map<string, string>()];
  const store = {
    keys: () => [...stored.keys()],
    set: (entry: Entry) => stored.set(entry.id, entry),
    delete: (id: string) => stored.delete(id),
  };
  const watcher = inDev ? {} : undefined;
  const context = { collection, store, meta: memory, watcher } as unknown as LoaderContext;
  return { context, stored, memory };
}
type Entry = Parameters<LoaderContext['store']['set']>[0];

/** What one sync of Astro puts into the collections of the tables. */
async function fill(): Promise<ReadonlyMap<TableName, readonly unknown[]>> {
  const filled = Object.entries(tableCollections()).map(async ([name, collection]) => {
    const { context, stored } = contextOf(name);
    if (!('loader' in collection)) throw new Error(name);
    await collection.loader?.load(context);
    return [name as TableName, [...stored.values()]] as const;
  });
  return new Map(await Promise.all(filled));
}

test('every table is a collection of its name', () => {
  expect(Object.keys(tableCollections())).toEqual(names);
});

test('an entry has the type of a row of its table', () => {
  type Entries = { [Name in TableName]: CollectionEntry<Name>['data'] };
  expectTypeOf<Entries>().toEqualTypeOf<{ [Name in TableName]: RowIn<Name> }>();
  expectTypeOf<CollectionEntry<'duties'>['data']['order']>().toEqualTypeOf<number>();
  expectTypeOf<CollectionEntry<'moved'>['data']>().toEqualTypeOf<Redirect>();
  expectTypeOf<CollectionKey>().toEqualTypeOf<
    TableName | 'moved' | 'compared' | 'pages' | 'guide'
  >();
});

describe('in a build', () => {
  test('the entries are the rows that people go by today, and not what is announced', async () => {
    holdModel(today);
    const filled = await fill();
    for (const name of ['duties', 'boundary-items', 'ruling-findings'] as const) {
      const rows = today.tables[name];
      expect(rows, name).not.toEqual(today.announced.tables[name]);
      expect(filled.get(name), name).toEqual(rows.map((row) => ({ id: row.id, data: row })));
    }
  });

  test('without a model, as when Astro is called by itself, the data is read and handed to the pages', async () => {
    const filled = await fill();
    expect(currentModel().bodies.all.length).toBeGreaterThan(0);
    expect(filled.get('bodies')?.length).toBe(currentModel().bodies.all.length);
  });

  test('with a mistake every collection throws the report', async () => {
    vi.stubEnv('MINGZE_DATA', 'tests/bad/id-unique');
    await expect(fill()).rejects.toThrow('检查未通过');
    vi.unstubAllEnvs();
  });
});

describe('in dev', () => {
  const sync = () => {
    const contexts = names.map((name) => contextOf(name, true));
    return {
      models: Promise.all(contexts.map(({ context }) => modelOfSync(context))),
      memories: contexts.flatMap(({ memory }) => [...memory.keys()]),
    };
  };

  test('all collections share one reading, and the next time there is another', async () => {
    const [first, second] = [await sync().models, await sync().models];
    expect(new Set(first).size).toBe(1);
    expect(new Set(second).size).toBe(1);
    expect(second[0]).not.toBe(first[0]);
    expect(currentModel()).toBe(second[0]);
  });

  test('every reading shows in the store, so that Astro forgets which pages there are', async () => {
    const { models, memories } = sync();
    await models;
    expect(memories).toEqual(['read']);
  });

  test('with a mistake there is no model but the report for every page, without a stack', async () => {
    vi.stubEnv('MINGZE_DATA', 'tests/bad/id-unique');
    expect(new Set(await sync().models)).toEqual(new Set([undefined]));
    expect(problemHeld()).toMatchObject({
      stack: '',
      message: expect.stringContaining('检查未通过'),
    });
    expect(currentModel).toThrow('〔');
    vi.unstubAllEnvs();
    await sync().models;
    expect(problemHeld()).toBeUndefined();
  });
});
