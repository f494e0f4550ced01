/** The tables as content collections: their entries are the rows that people go by today. */
import { type CollectionConfig, defineCollection } from 'astro/content/config';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Model } from '../model/model.ts';
import { allTables, type RowIn, type TableName } from '../tables/index.ts';
import { type Compared, comparedIn, type Entry, holdProse, movedIn, rowsIn } from './entries.ts';
import { modelOfSync } from './model-of-sync.ts';
import type { Redirect } from './redirects.ts';

/** The name by which Astro tells our loaders from its own. */
export const TABLES_LOADER = 'mingze:tables';

/** A collection whose entries are of one type, which Astro takes from the schema of its loader. */
type Collection<Data> = CollectionConfig<
  z.ZodType<Data>,
  Loader & { readonly schema: z.ZodType<Data> }
>;

type TableCollections = { readonly [Name in TableName]: Collection<RowIn<Name>> };

/** One collection a table, by the table's name. */
export function tableCollections(): TableCollections {
  const collections = allTables.map(({ name }) => [
    name,
    collectionOf((model) => rowsIn(model, name)),
  ]);
  return Object.fromEntries(collections) as TableCollections;
}

/** Addresses that lead on to another. */
export const movedCollection = (): Collection<Redirect> => collectionOf(movedIn);

/** Comparisons that were published. */
export const comparedCollection = (): Collection<Compared> => collectionOf(comparedIn);

/**
 * A collection filled from the checked model. The rows have passed the check, which names every fault at once and stops the
 * build; the schema only tells their type. Clearing the store would be simpler, but makes Astro wait half a second.
 */
function collectionOf<Data extends Record<string, unknown>>(
  entriesOf: (model: Model) => readonly Entry<Data>[] | Promise<readonly Entry<Data>[]>,
): Collection<Data> {
  const load = async (context: LoaderContext) => {
    const model = await modelOfSync(context);
    if (model === undefined) return;
    knowCollection(context);
    const gone = new Set(context.store.keys());
    for (const { id, data } of await entriesOf(model)) {
      context.store.set({ id, data });
      gone.delete(id);
    }
    for (const id of gone) context.store.delete(id);
  };
  return defineCollection({ loader: { name: TABLES_LOADER, schema: z.custom<Data>(), load } });
}

/**
 * Makes the store know a collection that may stay empty. Of one that never had an entry Astro says, once for every page that
 * asks, that it does not exist; a district that begins has many.
 */
function knowCollection({ store }: LoaderContext): void {
  if (store.keys().length > 0) return;
  const id = 'none';
  store.set({ id, data: {} });
  store.delete(id);
}

/** The pages of prose as their loader finds them; a build is told of them. */
export function toldOfProse(loader: Loader): Loader {
  return {
    ...loader,
    load: async (context) => {
      await loader.load(context);
      holdProse(context.collection, context.store.values());
    },
  };
}
