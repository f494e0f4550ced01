/** Makes the pages by the bundle of before: the same routes and components, without Astro and Vite having to start. */
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { collectionsOf } from './entries.ts';
import { type Bundle, holdCollections, PROGRAMS } from './kept/bundle.ts';
import { pagesOf } from './page-list.ts';
import { type Making, renderPage, respondingWhole } from './prerender.ts';

/** What a bundle of Astro's runs as. */
interface App extends StaticPathsApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: unknown }): Promise<Response>;
}

/** The programs of a bundle, which make all pages as often as they are asked to. */
export class Program {
  readonly bundle: Bundle;
  readonly #app: App;
  readonly #routes: NonNullable<App['routeCache']>;

  private constructor(bundle: Bundle, app: App) {
    // It would make the pages of one model after those of another, and take them for the same.
    if (app.routeCache === undefined)
      throw new Error('the bundle cannot forget which pages there are');
    this.bundle = bundle;
    this.#app = app;
    this.#routes = app.routeCache;
  }

  /** Whoever opens the same bundle again in the same process has the same programs. */
  static async open(bundle: Bundle): Promise<Program> {
    const { about, folder } = bundle;
    // They find the rows of the first model when they begin, though there are none yet.
    holdCollections(new Map());
    const program: unknown = await import(
      pathToFileURL(path.join(folder, PROGRAMS, about.entry)).href
    );
    if (!hasApp(program)) throw new Error('the bundle of the pages cannot be run');
    const { app } = program;
    const pages = Object.entries(about.styles).map(([key, styles]) => [key, { styles }] as const);
    loadEachOnce(app);
    app.setInternals({ pagesByKeys: new Map(pages) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: TERMINAL } } });
    return new Program(bundle, app);
  }

  render(making: Making): Promise<void> {
    return respondingWhole(() => this.#render(making));
  }

  async #render({ model, pages, progress }: Making): Promise<void> {
    const { about } = this.bundle;
    holdCollections(await collectionsOf(model, about.prose, pages.untell));
    // Which pages there are is asked anew: they are others for another model.
    this.#routes.clearAll();
    const planned = pagesOf(this.#app, await new StaticPaths(this.#app).getAll());
    let done = 0;
    for (const page of planned.values()) {
      const request = () => new Request(`${about.origin}${page.address}`);
      await renderPage(pages, page, () => this.#app.render(request(), { routeData: page.route }));
      done += 1;
      progress.now({ kind: 'pages', done, all: planned.size });
      // Pages that are kept are done with at once, and whoever makes the index would wait for its next text until all are.
      if (done % AT_ONCE === 0) await setImmediate();
    }
    // Nothing is to hold on to a model that is past.
    this.#routes.clearAll();
    holdCollections(new Map());
  }
}

/** Every page asks for the program of its route: to be given it by Node once more takes longer than much of making a page. */
function loadEachOnce({ manifest: { pageMap } }: App): void {
  for (const [component, load] of pageMap ?? []) {
    let loading: ReturnType<typeof load> | undefined;
    pageMap?.set(component, () => (loading ??= load()));
  }
}

/** After as many pages whatever else there is has its turn. */
const AT_ONCE = 20;

/** What is said of a page that cannot be made is said where everything else is. */
const TERMINAL = {
  write: ({ level, message }: { readonly level: string; readonly message: string }): boolean => {
    if (level === 'warn' || level === 'error') console.error(message);
    return true;
  },
};

const hasApp = (program: unknown): program is { readonly app: App } =>
  typeof program === 'object' && program !== null && 'app' in program;
