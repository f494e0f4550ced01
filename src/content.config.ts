/** The content collections: prose pages, and every table of the registry. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import {
  comparedCollection,
  movedCollection,
  tableCollections,
  toldOfProse,
} from './build/collections.ts';

const pages = defineCollection({
  loader: toldOfProse(glob({ pattern: '*.mdx', base: './content/pages' })),
  schema: z.strictObject({ title: z.string(), description: z.string() }),
});

const guide = defineCollection({
  loader: toldOfProse(glob({ pattern: '*.mdx', base: './content/guide' })),
  schema: z.strictObject({
    title: z.string(),
    description: z.string(),
    /** The heading under which the page is listed. */
    group: z.string(),
    order: z.number().int(),
  }),
});

export const collections = {
  pages,
  guide,
  moved: movedCollection(),
  compared: comparedCollection(),
  ...tableCollections(),
};
