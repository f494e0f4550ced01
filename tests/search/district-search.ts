/** What the search is told of the district: indexed once for all the files of tests that a worker runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { districtPublished } from '../data/district-today.ts';
import { buildSearchSite, type SearchSite } from './node-search.ts';

let site: Promise<SearchSite> | undefined;

async function indexed(): Promise<SearchSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingze-search-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return buildSearchSite(await districtPublished(), folder);
}

/** The search files of the district that the environment names, as it stood when it was last published: what is measured of them is the same on any day. */
export function districtSearch(): Promise<SearchSite> {
  site ??= indexed();
  return site;
}
