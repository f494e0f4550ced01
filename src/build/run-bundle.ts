/** Makes the pages by the bundle of before: the same routes and components, without Astro and Vite having to start. */
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { collectionsOf } from './entries.ts';
import { type About, holdCollections, runBundle } from './kept/bundle.ts';
import { pagesOf } from './page-list.ts';
import { type Making, renderPage } from './prerender.ts';

/** What a bundle of Astro's runs as. */
interface App extends StaticPathsApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: unknown }): Promise<Response>;
}

export async function renderByBundle(making: Making, about: About): Promise<void> {
  holdCollections(await collectionsOf(making.model, about.prose, making.pages.untell));
  const program = await runBundle(making.folder, about);
  if (!hasApp(program)) throw new Error('the bundle of the pages cannot be run');
  const { app } = program;
  const pages = Object.entries(about.styles).map(([key, styles]) => [key, { styles }] as const);
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: TERMINAL } } });
  const planned = pagesOf(app, await new StaticPaths(app).getAll());
  let done = 0;
  for (const page of planned.values()) {
    const request = new Request(new URL(page.address, about.origin));
    await renderPage(making.pages, page, () => app.render(request, { routeData: page.route }));
    done += 1;
    making.progress.now({ kind: 'pages', done, all: planned.size });
  }
}

/** What is said of a page that cannot be made is said where everything else is. */
const TERMINAL = {
  write: ({ level, message }: { readonly level: string; readonly message: string }): boolean => {
    if (level === 'warn' || level === 'error') console.error(message);
    return true;
  },
};

const hasApp = (program: unknown): program is { readonly app: App } =>
  typeof program === 'object' && program !== null && 'app' in program;
