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
    return new Uint8Array(await response.arrayBuffer());
  });
}
