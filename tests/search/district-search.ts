/** What the search is told of the district: indexed once for all the files of tests that a worker runs. */
import { districtPublished } from '../data/district-today.ts';
import { buildSearchSite, type SearchSite } from './node-search.ts';

let site: Promise<SearchSite> | undefined;

/** The search files of the district that the environment names, as it stood when it was last published: what is measured of them is the same on any day. */
export function districtSearch(): Promise<SearchSite> {
  site ??= districtPublished().then((model) => buildSearchSite(model));
  return site;
}
