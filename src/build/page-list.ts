/** Which pages there are, as the routes say. */
import type { AstroPrerenderer } from 'astro';
import { settings } from '../site/settings.ts';
import { outputFile } from '../site/urls.ts';

export type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** A page: its address, its file, the route that makes it, and what that gives to it. */
export interface PlannedPage {
  readonly address: string;
  readonly file: string;
  readonly route: Path['route'];
  /** undefined where it cannot be seen. */
  readonly given: Given | undefined;
}

/** What a route has said of a page. */
export interface Given {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Readonly<Record<string, unknown>>;
}

/** The pages of some paths, by their addresses; no two routes may want the same. `app`: what has named the paths. */
export function pagesOf(app: unknown, paths: readonly Path[]): ReadonlyMap<string, PlannedPage> {
  const pages = new Map<string, PlannedPage>();
  const seen = new Map<Path['route'], number>();
  for (const { pathname, route } of paths) {
    const index = seen.get(route) ?? 0;
    seen.set(route, index + 1);
    const way = pathname.replace(/^\/|\/$/g, '');
    const address = `${settings.base}${way === '' ? '' : `${way}/`}`;
    const other = pages.get(address);
    if (other !== undefined)
      throw new Error(`${route.component} and ${other.route.component} both make ${address}`);
    const given = route.pathname === undefined ? givenBy(app, route, index) : NOTHING;
    pages.set(address, { address, file: fileOf(address), route, given });
  }
  return pages;
}

/** The one page that servers look for under a name of a file. */
export const NOT_FOUND = '404.html';

const fileOf = (address: string): string =>
  address === `${settings.base}404/` ? NOT_FOUND : outputFile(address);

/** To the only page of a route nothing is given. */
const NOTHING: Given = { params: {}, props: {} };

/** Astro keeps what a route has said of its pages, in the order in which it names them. */
function givenBy(app: unknown, route: Path['route'], index: number): Given | undefined {
  if (!isKeeping(app)) return undefined;
  const { params, props = {} } = app.routeCache.get(route)?.staticPaths?.[index] ?? {};
  return params === undefined ? undefined : { params, props };
}

interface Keeping {
  readonly routeCache: {
    get(
      route: Path['route'],
    ): { readonly staticPaths?: readonly Readonly<Partial<Given>>[] } | undefined;
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isKeeping = (app: unknown): app is Keeping =>
  isObject(app) && isObject(app['routeCache']) && typeof app['routeCache']['get'] === 'function';
