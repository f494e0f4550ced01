/** The districts whose lists are searched together. */
import { settings } from './settings.ts';

/** The folder of the page that searches them, below the base. */
export const TOGETHER = 'together/';

/** A site that is searched together with this one. */
export interface OtherSite {
  /** The name of its district. */
  readonly name: string;
  /** The address below which it lies. */
  readonly base: string;
}

const own = settings.site === '' ? '' : new URL(settings.base, settings.site).href;

/** The sites of the other districts, as they are named. */
export const otherSites: readonly OtherSite[] = Object.entries(settings.together)
  .map(([name, base]) => ({ name, base }))
  .filter(({ base }) => base !== own);

/** Where those sites lie on the net, each place once. */
export const otherOrigins = (): string[] => [
  ...new Set(otherSites.map(({ base }) => new URL(base).origin)),
];
