/** Readers of a site that go on reading while it is published, and notice what does not belong together. */

import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom } from '../random.ts';

export interface Seen {
  answers: number;
  /** Not answered, or not with 200. */
  failed: string[];
  /** A page and an asset it names that are not of one release. */
  mixed: string[];
  /** Assets of pages that were opened earlier and are not to be had any more. */
  lost: string[];
  /** The releases of which pages were seen. */
  releases: Set<string>;
}

export const nothingSeen = (): Seen => ({
  ...{ answers: 0, failed: [], mixed: [], lost: [], releases: new Set() },
});

/** What tells of which release a page or an asset is: the text they have in common. */
const MARK = /release-\w+/;
const PAUSE_MS = 10;
/** Over how many releases a page stays open: of as many there are assets, the one that is being made left out. */
const REMEMBERED = 9;
/** How many pages of a release stay open, so that reading does not become slower the longer it goes on. */
const KEPT_OPEN = 100;
const ASSET = /(?:href|src)="([^"]*_astro\/[^"]+)"/g;

interface Open {
  readonly mark: string;
  readonly assets: readonly string[];
}

/** Reads pages with all they name, several readers at a time, until told to stop. `seen`: where it is noted meanwhile. */
export async function readUntil(
  address: string,
  pages: readonly string[],
  isOver: () => boolean,
  readers = 8,
  seen = nothingSeen(),
): Promise<Seen> {
  const random = randomFrom(readers);
  const open: Open[] = [];
  const read = async (reader: number) => {
    for (let turn = reader; !isOver(); turn += 1) {
      // A reader reads what was sent; and whoever publishes in the same process is to get on.
      await pause(PAUSE_MS);
      const page = new URL(pages[turn % pages.length] ?? '', address).href;
      const now = await openPage(page, seen);
      if (now === undefined) continue;
      if (open.filter(({ mark }) => mark === now.mark).length < KEPT_OPEN) open.push(now);
      const recent = [...seen.releases].slice(-REMEMBERED);
      // Somebody who opened a page long ago, and now comes to need what it names.
      const still = open.filter(({ mark }) => recent.includes(mark));
      const earlier = still[Math.floor(random() * still.length)];
      for (const asset of earlier?.assets ?? [])
        if ((await textOf(asset, seen)) === undefined) seen.lost.push(asset);
    }
  };
  await Promise.all(Array.from({ length: readers }, (_one, reader) => read(reader)));
  return seen;
}

async function openPage(page: string, seen: Seen): Promise<Open | undefined> {
  const html = await textOf(page, seen);
  if (html === undefined) return undefined;
  const mark = markOf(html);
  seen.releases.add(mark);
  const assets = [...html.matchAll(ASSET)].map(([, file = '']) => new URL(file, page).href);
  for (const asset of assets) {
    const text = await textOf(asset, seen);
    if (text !== undefined && !text.includes(mark)) seen.mixed.push(`${page} ${asset}`);
  }
  return { mark, assets };
}

const markOf = (html: string): string => MARK.exec(html)?.[0] ?? 'no release at all';

async function textOf(address: string, seen: Seen): Promise<string | undefined> {
  seen.answers += 1;
  try {
    const response = await fetch(address);
    const text = await response.text();
    if (response.ok) return text;
    seen.failed.push(`${response.status} ${address}`);
  } catch (error) {
    seen.failed.push(`${error} ${address}`);
  }
  return undefined;
}
