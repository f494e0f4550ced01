import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { firstFile } from './src/build/first-file.ts';
import { notedParts, placedParts } from './src/build/script-parts.ts';
import { watchData } from './src/build/watch-data.ts';
import { workFolder } from './src/site/folders.ts';
import { settings } from './src/site/settings.ts';

export default defineConfig({
  site: settings.site || undefined,
  base: settings.base,
  trailingSlash: 'always',
  cacheDir: `${workFolder()}/cache`,
  // Two routes for one path would publish whichever came last.
  prerenderConflictBehavior: 'error',
  // With nothing inline, one strict Content-Security-Policy without hashes does for the whole site.
  build: { inlineStylesheets: 'never' },
  integrations: [mdx(), watchData()],
  devToolbar: { enabled: false },
  // Highlighting writes style attributes, which the policy forbids, and there is no code to highlight.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [firstFile(), placedParts()],
    // A build in this folder, its pages and all, is no reason for dev to load again; nor is the store of another dev beside it:
    // of its own, dev is told when it is written.
    server: { watch: { ignored: ['**/.build/**', '**/.astro/data-store.json'] } },
    // The search is bundled the way a worker is: by itself, as one file with what gives its first answer, and one with the rest.
    // The first holds data too, and keeps its name when they change, so that an open page finds it after the site has been
    // published anew; the other has to fit it, and is named after what it is.
    worker: {
      format: 'es',
      plugins: () => [firstFile(), notedParts()],
      rolldownOptions: {
        output: { entryFileNames: 'search/[name].js', chunkFileNames: '_astro/[hash].js' },
      },
    },
    environments: {
      client: {
        build: {
          // A name that says more would weigh on every page.
          rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } },
        },
      },
    },
    build: {
      // Office computers and old phones are slow to get new browsers.
      target: 'es2022',
      assetsInlineLimit: 0,
      // MDX pages carry a directive of Astro's own that the bundler warns of and that means nothing to it.
      rolldownOptions: {
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
