import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { workFolder } from './src/site/folders.ts';
import { settings } from './src/site/settings.ts';
import { watchData } from './src/site/watch-data.ts';

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
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                // What the search page and the dialog share is one file: a visitor who searches waits for every request.
                groups: [
                  { name: 'search', test: /\/src\/search\/(?!browser\/(?:shortcuts|dialog)\.ts)/ },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      // MDX pages carry a directive of Astro's own that the bundler warns of and that means nothing to it.
      rolldownOptions: {
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
