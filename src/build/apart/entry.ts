/** What the programs that make the pages are to whoever runs them: Astro's own entry, which pages there are, and what renders one. */
export { app } from 'astro/entrypoints/prerender';
export { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
export { renderToString } from 'astro/runtime/server/index.js';
