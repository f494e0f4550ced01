/** How a page is made, whoever asks for it. */
import type { AstroPrerenderer } from 'astro';
import type { Model } from '../model/model.ts';
import type { Store } from './kept/store.ts';
import { NOT_FOUND, type PlannedPage } from './page-list.ts';
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
}

type Render = AstroPrerenderer['render'];

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
    return response instanceof WholeResponse ? response.whole() : response.bytes();
  });
}

/**
 * Does a piece of work that makes pages. Astro answers as a server does, with a stream: to put a page into one and to read it out
 * again takes as long as to write it to the disk. It is handed over as it is instead; whoever wants the stream has it nevertheless.
 */
export async function respondingWhole<Made>(work: () => Promise<Made>): Promise<Made> {
  const before = globalThis.Response;
  globalThis.Response = WholeResponse;
  try {
    return await work();
  } finally {
    globalThis.Response = before;
  }
}

class WholeResponse extends Response {
  readonly #whole: Uint8Array<ArrayBuffer> | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const isWhole = body instanceof Uint8Array;
    super(isWhole ? null : body, init);
    this.#whole = isWhole ? (body as Uint8Array<ArrayBuffer>) : undefined;
  }

  override get body(): Response['body'] {
    return this.#whole === undefined ? super.body : new Blob([this.#whole]).stream();
  }

  /** All of it; who has given it does not change it any more. */
  async whole(): Promise<Uint8Array> {
    return this.#whole ?? (await super.bytes());
  }
}
