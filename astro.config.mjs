import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { settings } from './src/site/settings.ts';
import { watchData } from './src/site/watch-data.ts';

export default defineConfig({
  site: settings.site || undefined,
  base: settings.base,
  trailingSlash: 'always',
  // Two routes for one path would publish whichever came last.
  prerenderConflictBehavior: 'error',
  // With nothing inline, one strict Content-Security-Policy without hashes does for the whole site.
  build: { inlineStylesheets: 'never' },
  integrations: [mdx(), watchData()],
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
