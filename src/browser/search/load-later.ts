import { lazy } from './lazy.ts';

/** Loads what is needed after the first answer alone. */
export const loadLater = lazy(() => import('./later.ts'));

export type Later = Awaited<ReturnType<typeof loadLater>>;
