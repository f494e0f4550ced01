/** What making the pages of a site takes, and what becomes of them. */
import type { Model } from '../model/model.ts';
import type { Store } from './kept/store.ts';
import type { PlannedPage } from './page-list.ts';
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
