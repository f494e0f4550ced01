/** Makes the pages by the bundle of before: the same routes and components, without Astro and Vite having to start. */
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { StaticPaths, StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { collectionsOf } from './entries.ts';
import { type Bundle, holdCollections, PROGRAMS } from './kept/bundle.ts';
import type { Making } from './making.ts';
import { NOT_FOUND, type PlannedPage, pagesOf } from './page-list.ts';
import { PageRenderer, type RenderToString, type RoutePrograms } from './page-renderer.ts';

/** What a bundle of Astro's runs as. */
interface App extends StaticPathsApp {
  readonly manifest: StaticPathsApp['manifest'] & { readonly pageMap: RoutePrograms };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: unknown }): Promise<Response>;
}

/** What the programs tell of themselves. */
interface Told {
  readonly app: App;
  readonly renderToString: RenderToString;
  readonly StaticPaths: typeof StaticPaths;
}

/** The programs of a bundle, which make all pages as often as they are asked to. */
export class Program {
  readonly bundle: Bundle;
  readonly #app: App;
  readonly #routes: NonNullable<App['routeCache']>;
  readonly #paths: StaticPaths;
  readonly #renderer: PageRenderer;

  private constructor(bundle: Bundle, { app, renderToString, StaticPaths }: Told) {
    // It would make the pages of one model after those of another, and take them for the same.
    if (app.routeCache === undefined)
      throw new Error('the bundle cannot forget which pages there are');
    this.bundle = bundle;
    this.#app = app;
    this.#routes = app.routeCache;
    this.#paths = new StaticPaths(app);
    this.#renderer = new PageRenderer({
      origin: bundle.about.origin,
      programs: app.manifest.pageMap,
      renderToString,
      answer: (page) => this.answer(page),
    });
  }

  /** Whoever opens the same bundle again in the same process has the same programs. */
  static async open(bundle: Bundle): Promise<Program> {
    const { about, folder } = bundle;
    // They find the rows of the first model when they begin, though there are none yet.
    holdCollections(new Map());
    const program: unknown = await import(
      pathToFileURL(path.join(folder, PROGRAMS, about.entry)).href
    );
    if (!canRun(program)) throw new Error('the bundle of the pages cannot be run');
    const { app } = program;
    const pages = Object.entries(about.styles).map(([key, styles]) => [key, { styles }] as const);
    app.setInternals({ pagesByKeys: new Map(pages) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: TERMINAL } } });
    return new Program(bundle, program);
  }

  async render({ model, pages, progress }: Making): Promise<void> {
    const { about } = this.bundle;
    holdCollections(await collectionsOf(model, about.prose, pages.untell));
    // Which pages there are is asked anew: they are others for another model.
    this.#routes.clearAll();
    const planned = pagesOf(this.#app, await this.#paths.getAll());
    let done = 0;
    for (const page of planned.values()) {
      if (!pages.keep(page)) await pages.make(page, () => this.#renderer.render(page));
      done += 1;
      progress.now({ kind: 'pages', done, all: planned.size });
      // Pages that are kept are done with at once, and whoever makes the index would wait for its next text until all are.
      if (done % AT_ONCE === 0) await setImmediate();
    }
    // Nothing is to hold on to a model that is past.
    this.#renderer.forget();
    this.#routes.clearAll();
    holdCollections(new Map());
  }

  /** A page as Astro answers whoever asks for it, while pages are made. */
  async answer({ address, file, route }: PlannedPage): Promise<Uint8Array> {
    const request = new Request(`${this.bundle.about.origin}${address}`);
    const response = await this.#app.render(request, { routeData: route });
    if (response.status !== 200 && file !== NOT_FOUND)
      throw new Error(`the page ${address} answers with ${response.status}`);
    return response.bytes();
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

const canRun = (program: unknown): program is Told =>
  typeof program === 'object' &&
  program !== null &&
  ['app', 'renderToString', 'StaticPaths'].every((name) => name in program);
