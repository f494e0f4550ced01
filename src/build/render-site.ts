/** Makes a whole site of a model: the pages, what stands beside them, the search. */
import type { Model } from '../model/model.ts';
import { inputsOf } from '../publish/inputs.ts';
import { readKnownUrls, refuseDeadUrls } from '../publish/known-urls.ts';
import { MANIFEST, manifestText } from '../publish/manifest.ts';
import { dataFolder } from '../site/folders.ts';
import { outputFile, urls } from '../site/urls.ts';
import { type Emitting, emittingFor, type PagesApart } from './apart/emitting.ts';
import type { MadeBeside, SiteWanted } from './apart/maker.ts';
import type { WrittenPages } from './apart/page-writer.ts';
import type { Programs } from './apart/programs.ts';
import { type BegunSite, wantedFor } from './begun-site.ts';
import { countPages } from './count-pages.ts';
import { withFirstFile, withState } from './first-file.ts';
import { headersForHosts } from './host-headers.ts';
import { isSearched, keptGuideSearch } from './kept/guide-search.ts';
import { keptStore } from './kept/kept-store.ts';
import { KeptPages } from './kept/pages.ts';
import { type Left, lyingIn, SiteWriter } from './kept/site-writer.ts';
import type { Store, Stored } from './kept/store.ts';
import type { Warm } from './kept/warm.ts';
import type { Making } from './making.ts';
import { nginxSite } from './nginx.ts';
import { Progress } from './progress.ts';
import { type Redirect, redirectsForHosts, redirectsForNginx, redirectsOf } from './redirects.ts';
import { renderPages } from './render-pages.ts';
import { sitemapOf } from './sitemap.ts';
import { isLeft, madeApart } from './taken.ts';

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
  readonly programs?: Programs | undefined;
  /** The site, where it is begun already. */
  readonly begun?: BegunSite | undefined;
}

/** The styles and scripts of a site. */
type Assets = ReadonlyMap<string, Stored>;

/** What goes into making the pages, with those of them that are there. */
type SiteMaking = Making & { readonly pages: KeptPages };

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
  { warm, programs, begun, ...atHand }: AtHand,
): Promise<Rendered> {
  const store = atHand.store ?? (await keptStore(warm));
  let emitting = warm?.emitting?.isAlive === true ? warm.emitting : undefined;
  // It links the rows while it is looked up here what lies there of a site before, and then of what pages are made.
  emitting?.take(model);
  begun?.confirm(model);
  try {
    const site = begun?.site ?? (await writerFor(folder, store, warm));
    const wanted = begun?.wanted ?? wantedFor(site);
    emitting?.begin(wanted);
    emitting ??= begun?.emitting;
    const kept = new KeptPages(store, model, warm?.last.recalled);
    const making = { model, pages: kept, store, progress };
    emitting ??= newEmitting(model, kept, wanted, warm);
    const { assets, guide, others } = await writePages(making, site, { emitting, warm, programs });
    // Whoever makes the files beside the pages is waited for: what needs none of them is done before.
    for (const file of sitemapOf(model, kept.forSearch)) site.write(file.path, file.body);
    const known = await readKnownUrls(dataFolder());
    for (const [name, bytes] of await inputsOf(dataFolder())) site.write(name, bytes);
    // It takes long to load what makes it.
    if (madeApart(store.isLasting).some((part) => isLeft(wanted.taken, part))) {
      const { writeApart } = await import('./write-emitted.ts');
      await writeApart(model, site, wanted.taken);
    }
    await takeWritten(site, others);
    const pages = countPages(model, site.files.keys());
    site.placeAll(await guide);
    await takeBeside(site, assets, emitting, progress);
    progress.now({ kind: 'manifest' });
    const files = site.names;
    writeForServers(redirectsOf(model, known), files, site);
    refuseDeadUrls(known, files);
    const manifest = store.put(await manifestText(site.listed(), model));
    site.place(MANIFEST, manifest);
    site.finish();
    const left = warm === undefined ? undefined : await site.left();
    const keep = keeping(making, emitting, warm);
    return { pages, files, manifest, left, keep };
  } catch (error) {
    // It is not to go on with a site that nobody wants.
    await emitting?.close();
    throw error;
  }
}

/** How what has been made is kept: in a process that stays, at hand for its next build too. */
function keeping(
  { store, pages }: SiteMaking,
  emitting: Emitting,
  warm: Warm | undefined,
): Rendered['keep'] {
  return async () => {
    const isForLater = warm !== undefined;
    const beside = emitting.keep(isForLater);
    const recalled = pages.close(isForLater);
    await store.close();
    await beside;
    if (isForLater) warm.last.take(store, recalled, isForLater);
    else await emitting.close();
  };
}

/** Who makes the files beside the pages, where there is none of the build before. It begins at once. */
function newEmitting(
  model: Model,
  pages: KeptPages,
  wanted: SiteWanted,
  warm: Warm | undefined,
): Emitting {
  const emitting = emittingFor(model, { isLasting: warm !== undefined, isNew: pages.isNew });
  if (warm !== undefined) warm.emitting = emitting;
  emitting.take(model);
  emitting.begin(wanted);
  return emitting;
}

interface PagesWritten {
  /** The styles and scripts that go with them. */
  readonly assets: Assets;
  /** By what the guide is searched. A program of its own makes it, for which nobody need wait who has something else to do. */
  readonly guide: Promise<ReadonlyMap<string, Stored>>;
  /** The pages that another has written, as soon as he has written all. */
  readonly others: Promise<WrittenPages> | undefined;
}

/** Writes the pages, and begins with what is made of them. */
async function writePages(
  making: SiteMaking,
  site: SiteWriter,
  { emitting, warm, programs }: Omit<AtHand, 'store'> & { readonly emitting: Emitting },
): Promise<PagesWritten> {
  const { pages, store } = making;
  const apart = pagesApart(site, pages, emitting);
  // The guide is looked through at once.
  pages.haveWritten(apart, isSearched);
  const assets = await renderPages(making, warm, programs);
  site.placeAll(assets);
  site.placeAll(pages.ownFiles);
  const others = apart?.written();
  const guide = keptGuideSearch(store, pages.ownFiles);
  // Whoever fails before does not ask any more how it went.
  for (const later of [others, guide]) later?.catch(() => {});
  return { assets, guide, others };
}

/** Takes in the pages that another has written. */
async function takeWritten(site: SiteWriter, others: PagesWritten['others']): Promise<void> {
  if (others === undefined) return;
  const { stored, written } = await others;
  site.store.takeIn(stored);
  site.takeOver(written);
}

/** Takes in what was made beside the pages. */
async function takeBeside(
  site: SiteWriter,
  assets: Assets,
  emitting: Emitting,
  progress: Progress,
): Promise<void> {
  progress.now({
    kind: 'files',
    get done() {
      return emitting.soFar;
    },
  });
  const { written, first } = await emitting.made();
  site.takeOver(written);
  fillSearch(site, assets, first);
}

/** Who writes the pages meanwhile: where every page is made and none lies there already, that is half of what there is to write. */
const pagesApart = (
  { folder, store, isNew }: SiteWriter,
  pages: KeptPages,
  emitting: Emitting,
): PagesApart | undefined =>
  isNew && pages.isNew
    ? emitting.beginPages({ site: folder, ...store.placeIn(store.folder) })
    : undefined;

/** What a site of before has left in a folder need not be written again; what anybody else has is of no use. */
async function writerFor(folder: string, store: Store, warm?: Warm): Promise<SiteWriter> {
  const spare = warm?.spare;
  if (warm !== undefined) warm.spare = undefined;
  if (spare?.folder === folder) return new SiteWriter(folder, store, lyingIn(folder, spare.left));
  return SiteWriter.inEmpty(folder, store);
}

/** Puts into the page and the script of the search what they bring along of its files, which others make meanwhile. */
function fillSearch(site: SiteWriter, assets: Assets, first: MadeBeside['first']): void {
  const fill = (name: string, filled: (text: string) => string | undefined): void => {
    const own = site.files.get(name);
    const text = own && filled(site.store.read(own.sha256).toString('utf8'));
    if (text !== undefined) site.write(name, text);
  };
  for (const [name] of assets)
    if (/^search\/[^/]+\.js$/.test(name)) fill(name, (script) => withFirstFile(script, first));
  fill(outputFile(urls.search), (page) => withState(page, first.state));
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
