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
  readonly props: unknown;
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
    const props = route.pathname === undefined ? givenBy(app, route, index) : undefined;
    pages.set(address, { address, file: fileOf(address), route, props });
  }
  return pages;
}

/** The one page that servers look for under a name of a file. */
export const NOT_FOUND = '404.html';

const fileOf = (address: string): string =>
  address === `${settings.base}404/` ? NOT_FOUND : outputFile(address);

/** Of a route whose props cannot be seen: what nothing can be told of. */
const UNSEEN = Symbol('unseen');

/** Astro keeps what a route has said of its pages, in the order in which it names them. */
function givenBy(app: unknown, route: Path['route'], index: number): unknown {
  if (!isKeeping(app)) return UNSEEN;
  const one: unknown = app.routeCache.get(route)?.staticPaths?.[index];
  return isObject(one) ? one['props'] : UNSEEN;
}

interface Keeping {
  readonly routeCache: {
    get(route: Path['route']): { readonly staticPaths?: readonly unknown[] } | undefined;
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isKeeping = (app: unknown): app is Keeping =>
  isObject(app) && isObject(app['routeCache']) && typeof app['routeCache']['get'] === 'function';
