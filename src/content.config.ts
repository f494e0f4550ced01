/**
 * Prose pages. The tables are not collections: pages read the checked model, which measured a quarter faster over 10,000
 * records than the same rows through the content store, and cannot drop a row in silence.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/pages' }),
  schema: z.strictObject({ title: z.string(), description: z.string() }),
});

const guide = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/guide' }),
  schema: z.strictObject({
    title: z.string(),
    description: z.string(),
    /** The heading under which the page is listed. */
    group: z.string(),
    order: z.number().int(),
  }),
});

export const collections = { pages, guide };
