/** Below the base of the site: the page that tells of every rule of the check why there is such a rule. */
export const RULES = 'data/rules/';

/** Where a site stands; as far as it is known while the data, its settings too, are being checked. */
export interface Place {
  readonly site?: unknown;
  readonly base?: unknown;
}

/** The address of one rule on that page: whole where the origin of the site is known, else its path. */
export function rulePage(rule: string, { site, base }: Place): string {
  const path = `${typeof base === 'string' ? base : '/'}${RULES}#${rule}`;
  return typeof site === 'string' && site !== '' ? new URL(path, site).href : path;
}
