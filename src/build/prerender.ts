/** Makes the pages that are not kept: Astro says which there are, and renders them. */
import { type AstroIntegration, type AstroPrerenderer, build as astroBuild } from 'astro';
import { z } from 'zod';
import type { Model } from '../model/model.ts';
import { collectionsOf, heldProse } from './entries.ts';
import { entryIn, holdCollections, keepBundle, openCollections } from './kept/bundle.ts';
import type { Store } from './kept/store.ts';
import { NOT_FOUND, type PlannedPage, pagesOf } from './page-list.ts';
import type { Progress } from './progress.ts';

/** What becomes of the pages. */
export interface Pages {
  /** The model as the pages are to see it. */
  readonly model: Model;
  /** Whether a page is as it was, and need not be made. */
  keep(page: PlannedPage): boolean;
  make(page: PlannedPage, render: () => Promise<Uint8Array>): Promise<void>;
  /** The page that is being made has read something past the model. */
  readonly untell: () => void;
}

/** What making the pages of a site takes. */
export interface Making {
  readonly model: Model;
  readonly pages: Pages;
  readonly store: Store;
  readonly progress: Progress;
  /** The folder, in the project, in which it is done. */
  readonly folder: string;
}

type Render = AstroPrerenderer['render'];

/** Bundles the programs, keeps the bundle, and makes the pages. */
export async function bundleAndRender(making: Making): Promise<void> {
  const integration: AstroIntegration = {
    name: 'mingze:prerender',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => prerenderer(own, making)),
    },
  };
  const outDir = making.folder;
  forgetCaller();
  await astroBuild({ logLevel: 'warn', outDir, mode: 'production', integrations: [integration] });
}

/** What Astro takes from the environment, where it is there, in the place of what it knows itself. */
const KNOWN_TO_ASTRO = ['MODE', 'PROD', 'DEV', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX'];

/** What the caller works at does not decide what the pages say, and leaves out nothing that is for published sites alone. */
function forgetCaller(): void {
  process.env['NODE_ENV'] = 'production';
  for (const name of KNOWN_TO_ASTRO) delete process.env[name];
}

/** Renders each page as Astro's own does, unless it is kept; Astro is to write none. */
function prerenderer(own: AstroPrerenderer, making: Making): AstroPrerenderer {
  let pages: ReadonlyMap<string, PlannedPage> = new Map();
  let done = 0;
  return {
    name: 'mingze:prerenderer',
    setup: async () => {
      const isOpen = await openCollections(making.folder);
      holdCollections(await collectionsOf(making.model, heldProse(), making.pages.untell));
      await own.setup?.();
      if (isOpen && 'app' in own) await keep(making, own.app);
    },
    getStaticPaths: async () => {
      const paths = await own.getStaticPaths();
      pages = pagesOf('app' in own ? own.app : undefined, paths);
      return paths;
    },
    render: async (request, options) => {
      const address = decodeURI(new URL(request.url).pathname);
      const page = pages.get(address);
      if (page === undefined) throw new Error(`nobody knows of a page ${address}`);
      await renderPage(making.pages, page, () => own.render(request, options));
      done += 1;
      making.progress.now({ kind: 'pages', done, all: pages.size });
      return new Response(null);
    },
    teardown: async () => own.teardown?.(),
  };
}

/** Has a page rendered, unless it is as it was. */
export async function renderPage(
  pages: Pages,
  page: PlannedPage,
  render: () => ReturnType<Render>,
): Promise<void> {
  if (pages.keep(page)) return;
  await pages.make(page, async () => {
    const answer = await render();
    const response = answer instanceof Response ? answer : answer.response;
    if (response.status !== 200 && page.file !== NOT_FOUND)
      throw new Error(`the page ${page.address} answers with ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}

/** What Astro tells the programs when they run, as far as they ask for it. */
const options = z.object({
  origin: z.string(),
  settings: z.object({ scripts: z.array(z.unknown()) }),
  allPages: z.record(z.string(), z.object({ key: z.string(), styles: z.array(z.unknown()) })),
});

/** Keeps the bundle, if it can be run again without more than is known of it. */
async function keep({ store, folder }: Making, app: unknown): Promise<void> {
  const read = options.safeParse(hasOptions(app) ? app.getOptions() : undefined);
  const entry = await entryIn(folder);
  if (!read.success || entry === undefined) return;
  const { origin, settings, allPages } = read.data;
  if (settings.scripts.length > 0) return;
  const styles = Object.fromEntries(Object.values(allPages).map((page) => [page.key, page.styles]));
  await keepBundle(store, folder, { entry, origin, styles, prose: heldProse() });
}

const hasOptions = (app: unknown): app is { getOptions(): unknown } =>
  typeof app === 'object' &&
  app !== null &&
  'getOptions' in app &&
  typeof app.getOptions === 'function';
