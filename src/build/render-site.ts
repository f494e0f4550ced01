/** Makes a whole site of a model: the pages, what stands beside them, the search. */
import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Model } from '../model/model.ts';
import { inputsOf } from '../publish/inputs.ts';
import { readKnownUrls, refuseDeadUrls } from '../publish/known-urls.ts';
import { MANIFEST, manifestText } from '../publish/manifest.ts';
import { firstFileOf } from '../search/search-files.ts';
import { dataFolder } from '../site/folders.ts';
import { outputFile, urls } from '../site/urls.ts';
import { Emitting, paysApart } from './apart/emitting.ts';
import type { Programs } from './apart/programs.ts';
import { countPages } from './count-pages.ts';
import { withFirstFile } from './first-file.ts';
import { headersForHosts } from './host-headers.ts';
import type { Bundle } from './kept/bundle.ts';
import { keptStore } from './kept/kept-store.ts';
import { KeptPages } from './kept/pages.ts';
import { keptFullText } from './kept/search-index.ts';
import { type Left, lyingIn, SiteWriter } from './kept/site-writer.ts';
import type { Store, Stored } from './kept/store.ts';
import type { Warm } from './kept/warm.ts';
import { nginxSite } from './nginx.ts';
import type { Making } from './prerender.ts';
import { Progress } from './progress.ts';
import { type Redirect, redirectsForHosts, redirectsForNginx, redirectsOf } from './redirects.ts';
import { renderPages } from './render-pages.ts';
import { sitemapOf } from './sitemap.ts';
import { writeEmitted } from './write-emitted.ts';

export interface Rendered {
  readonly pages: number;
  readonly files: readonly string[];
  /** The list of all its files. */
  readonly manifest: Stored;
  /** How its folder was left. */
  readonly left: Left | undefined;
  /** Keeps what has been made for the next build. It can wait until the site stands. */
  keep(): Promise<void>;
}

/** What is there already for making a site; what is not is made or read. */
export interface AtHand {
  readonly store?: Store;
  readonly warm?: Warm | undefined;
  /** The programs that make the pages, where somebody has begun to bundle them. */
  readonly programs?: Programs;
}

/** Renders a whole site into a folder, or fails: with a hole in it, or a dead address, no site leaves here. */
export async function renderSite(
  model: Model,
  folder: string,
  log: (line: string) => void,
  atHand: AtHand = {},
): Promise<Rendered> {
  const progress = new Progress(log);
  try {
    return await renderWhole(model, folder, progress, atHand);
  } finally {
    progress.stop();
  }
}

async function renderWhole(
  model: Model,
  folder: string,
  progress: Progress,
  { warm, programs, ...atHand }: AtHand,
): Promise<Rendered> {
  const store = atHand.store ?? (await keptStore(warm));
  const kept = new KeptPages(store, model, warm?.recalled);
  const making = { model, pages: kept, store, progress };
  // Another program makes it meanwhile; if something else fails, nobody asks any more how it went.
  const fullText = keptFullText(store, model);
  fullText.catch(() => {});
  const site = await writerFor(folder, store, warm);
  await writeParts(making, site, { warm, programs });
  // What is still at work when the rest is done is the index.
  progress.now({ kind: 'index' });
  site.placeAll(await fullText);
  progress.now({ kind: 'manifest' });
  const pages = countPages(model, site.files.keys());
  for (const file of sitemapOf(model, kept.forSearch)) site.write(file.path, file.body);
  const known = await readKnownUrls(dataFolder());
  for (const [name, bytes] of await inputsOf(dataFolder())) site.write(name, bytes);
  const files = site.names;
  writeForServers(redirectsOf(model, known), files, site);
  refuseDeadUrls(known, files);
  const manifest = store.put(await manifestText(site.listed(), model));
  site.place(MANIFEST, manifest);
  site.finish();
  const keep = async () => {
    const recalled = kept.close(warm !== undefined);
    await store.close();
    warm?.take(store, recalled);
  };
  const left = warm === undefined ? undefined : await site.left();
  return { pages, files, manifest, left, keep };
}

/** Writes the pages and what stands beside them. */
async function writeParts(
  making: Making & { readonly pages: KeptPages },
  site: SiteWriter,
  { warm, programs }: Omit<AtHand, 'store'>,
): Promise<void> {
  const { model, pages, progress } = making;
  const emitting = paysApart(pages, site) ? new Emitting(model, site) : undefined;
  try {
    const assets = await renderPages(making, warm, programs);
    site.placeAll(assets);
    site.placeAll(pages.files);
    fillSearch(model, site, assets);
    progress.now({ kind: 'files', done: 0 });
    if (emitting === undefined)
      await writeEmitted(pages.beside, site, (done) => {
        progress.now({ kind: 'files', done });
        return setImmediate();
      });
    else {
      progress.now(emitting.stage);
      await emitting.takenBy(pages, site);
    }
  } finally {
    await emitting?.close();
  }
}

/** What a site of before has left in a folder need not be written again; what anybody else has is of no use. */
async function writerFor(folder: string, store: Store, warm?: Warm): Promise<SiteWriter> {
  const spare = warm?.spare;
  if (warm !== undefined) warm.spare = undefined;
  if (spare?.folder === folder) return new SiteWriter(folder, store, lyingIn(folder, spare.left));
  await rm(folder, { recursive: true, force: true });
  return new SiteWriter(folder, store);
}

/** Puts into the script of the search what it brings along of the data. */
function fillSearch(model: Model, site: SiteWriter, assets: Bundle['assets']): void {
  for (const [name, { sha256 }] of assets) {
    if (!/^search\/[^/]+\.js$/.test(name)) continue;
    const script = site.store.read(sha256).toString('utf8');
    const filled = withFirstFile(script, firstFileOf(model));
    if (filled !== undefined) site.write(name, filled);
  }
}

/** What is for the server and not for readers, and so no part of what has an address. */
function writeForServers(
  redirects: readonly Redirect[],
  files: readonly string[],
  site: SiteWriter,
): void {
  const write = (url: string, body: string) => site.write(outputFile(url), body);
  write(urls.hostHeaders, headersForHosts([...files, MANIFEST]));
  write(urls.hostRedirects, redirectsForHosts(redirects));
  write(urls.nginxRedirects, redirectsForNginx(redirects));
  write(urls.nginxSite, nginxSite(redirects));
}
