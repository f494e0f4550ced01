/**
 * Renders the pages of a site. Astro answers requests, and treats each as if it were the only one: for every page it makes a request,
 * an address, headers, cookies, an answer and much else, which takes as long as a good part of the page itself. Here it answers for one
 * page of each route; the others are rendered by the same function of Astro's and with what it has made for that one, but for what
 * belongs to a page.
 */
import type { AstroGlobal, RouteData, SSRResult } from 'astro';
import type { PlannedPage } from './page-list.ts';

type Result = Omit<SSRResult, 'createAstro'> & { createAstro: CreateAstro };
type Props = Readonly<Record<string, unknown>>;
type Slots = Parameters<SSRResult['createAstro']>[1];
type CreateAstro = (
  props: Props,
  slots: Slots,
) => Pick<AstroGlobal, 'props' | 'params' | 'url' | 'slots'>;

interface Factory {
  (result: Result, props: Props, slots: NonNullable<Slots>): unknown;
  /** Whether it is a component of Astro's own, and not what another has made of Markdown. */
  readonly isAstroComponentFactory?: boolean | undefined;
}

/** The program of a route as Astro loads it. */
interface RouteProgram {
  readonly page: () => Promise<{ readonly default: Factory }>;
}

/** How Astro loads the programs of the routes, by their files. */
export type RoutePrograms = Map<string, () => Promise<RouteProgram>>;

/** Astro's own function that renders the component of a page; a component can answer in its place. */
export type RenderToString = (
  result: Result,
  component: Factory,
  props: Props,
  slots: NonNullable<Slots>,
  isPage: boolean,
  route: RouteData,
) => Promise<string | Response>;

/** What renders pages; `answer`: Astro's own answer to who asks for a page. */
export interface Renders {
  readonly origin: string;
  readonly programs: RoutePrograms;
  readonly renderToString: RenderToString;
  answer(page: PlannedPage): Promise<Uint8Array>;
}

/** What Astro has made for the first page of a route. */
interface First {
  readonly component: Factory;
  /** Into it each page is rendered, one after another. */
  readonly result: Result;
  /** What rendering uses up, as it was before. */
  readonly before: UsedUp;
  readonly createAstro: CreateAstro;
}

export class PageRenderer {
  readonly #renders: Renders;
  readonly #firsts = new Map<PlannedPage['route'], First>();
  /** The route whose first page is being made. */
  #beginning: PlannedPage['route'] | undefined;

  constructor(renders: Renders) {
    this.#renders = renders;
    for (const [file, load] of renders.programs) {
      let loading: Promise<RouteProgram> | undefined;
      // To be given it by Node once more, for every page, takes longer than much of making a page.
      renders.programs.set(file, () => (loading ??= this.#watched(load)));
    }
  }

  /** One page at a time. */
  async render(page: PlannedPage): Promise<Uint8Array> {
    const first = this.#firsts.get(page.route);
    if (first === undefined || page.given === undefined) return this.#begin(page);
    const { result, component } = first;
    const { params, props } = page.given;
    const url = new URL(`${this.#renders.origin}${page.address}`);
    Object.assign(result, anew(first.before), { params, pathname: url.pathname });
    result.createAstro = (own, slots) => new AstroOfPage(first, own, slots, params, url);
    const { renderToString } = this.#renders;
    const text = await renderToString(result, component, props, {}, true, page.route);
    if (text instanceof Response) throw new Error(`the page ${page.address} answers by itself`);
    return encoder.encode(text);
  }

  /** Nothing is to hold on to a model that is past. */
  forget(): void {
    this.#firsts.clear();
  }

  async #begin(page: PlannedPage): Promise<Uint8Array> {
    this.#beginning = page.route;
    try {
      return await this.#renders.answer(page);
    } finally {
      this.#beginning = undefined;
    }
  }

  /** The program of a route, always the same, of which is seen with what it is rendered. */
  async #watched(load: () => Promise<RouteProgram>): Promise<RouteProgram> {
    const program = await load();
    const own = await program.page();
    const seen: Factory = (result, props, slots) => {
      this.#see(own.default, result);
      return own.default(result, props, slots);
    };
    const page = { ...own, default: Object.assign(seen, own.default) };
    return { ...program, page: async () => page };
  }

  #see(component: Factory, result: Result): void {
    const route = this.#beginning;
    if (route === undefined || component.isAstroComponentFactory !== true) return;
    const { createAstro } = result;
    AstroOfPage.refuse(createAstro({}, null));
    this.#firsts.set(route, { component, result, before: anew(result), createAstro });
  }
}

const encoder = new TextEncoder();

type UsedUp = Pick<Result, 'styles' | 'scripts' | 'links' | '_metadata'>;

function anew({ styles, scripts, links, _metadata: noted }: UsedUp): UsedUp {
  return {
    styles: new Set(styles),
    scripts: new Set(scripts),
    links: new Set(links),
    _metadata: {
      ...noted,
      rendererSpecificHydrationScripts: new Set(noted.rendererSpecificHydrationScripts),
      renderedScripts: new Set(noted.renderedScripts),
      hasDirectives: new Set(noted.hasDirectives),
      extraHead: [...noted.extraHead],
      extraStyleHashes: [...noted.extraStyleHashes],
      extraScriptHashes: [...noted.extraScriptHashes],
      propagators: new Set(noted.propagators),
      pendingSlotEvaluations: [...noted.pendingSlotEvaluations],
      slotsByAstro: new WeakMap(),
    },
  };
}

/** What a component has as `Astro`. Of a request there is nothing, for there is none. */
class AstroOfPage implements ReturnType<CreateAstro> {
  readonly props: Props;
  readonly params: AstroGlobal['params'];
  readonly url: URL;
  /** A component puts itself here. */
  self: unknown;
  readonly #first: First;
  readonly #slots: Slots;

  constructor(first: First, props: Props, slots: Slots, params: AstroGlobal['params'], url: URL) {
    this.props = props;
    this.params = params;
    this.url = url;
    this.self = undefined;
    this.#first = first;
    this.#slots = slots;
  }

  get slots(): AstroGlobal['slots'] {
    return this.#first.createAstro(this.props, this.#slots).slots;
  }

  /** Whoever asks for what is in Astro's own and not here is told, and has no page made without it. */
  static refuse(astro: object): void {
    for (const name in astro)
      if (!(name in AstroOfPage.prototype))
        Object.defineProperty(AstroOfPage.prototype, name, {
          configurable: true,
          get: () => {
            throw new Error(`a page asks for Astro.${name}, which it does not have here`);
          },
        });
  }
}
