import { SEARCH_FORMAT } from '../../search/format.ts';
import type { FirstFile } from '../../search/instant-files.ts';
import type { Publication } from '../../search/publication.ts';
import { addressesBelow } from '../search/addresses.ts';
import { SearchEngine } from '../search/engine.ts';
import { fetchJson, lazy } from '../search/lazy.ts';
import { fetchPublication } from '../search/publications.ts';
import { askWhere } from '../search/where.ts';

/** A district as the page names it: the address below which its site lies. */
export interface Named {
  readonly name: string;
  readonly base: string;
}

/** How places of a site that is searched with others are looked up: by a script of the site that asks. */
export interface Ways {
  readonly whereScript: string;
}

/** The files of a site are of another version of the search. */
export class OtherFormat extends Error {}

/** What is known of a district once its site has been read. */
export interface Opened {
  readonly engine: Pick<SearchEngine, 'search'>;
  readonly district: Publication['district'];
}

/** The search of one district, over the files that its site publishes; nothing of them is fetched before they are asked for. */
export class District {
  readonly name: string;
  readonly base: string;
  /** A failure is forgotten: the next query asks the site again. */
  readonly open: () => Promise<Opened>;

  constructor({ name, base }: Named, ways: Ways) {
    this.name = name;
    this.base = base;
    this.open = lazy(() => openSite(base, ways));
  }
}

async function openSite(base: string, { whereScript }: Ways): Promise<Opened> {
  const addresses = addressesBelow(base);
  const first = fetchJson<FirstFile>(addresses.index, 'no-cache');
  // Of another version, it may not be there at all.
  first.catch(() => {});
  const { format, district } = await fetchPublication(addresses.publication);
  if (format !== SEARCH_FORMAT) throw new OtherFormat(base);
  const engine = new SearchEngine(addresses, await first, {
    where: ({ file }, state, text) => askWhere({ script: whereScript, file }, state, text),
  });
  return { engine, district };
}
