import { glob, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { renderText } from '../check/render/text.ts';
import { diskFault } from '../disk/disk.ts';
import { placeForNext, putInPlace, standAgain } from '../disk/put-in-place.ts';
import type { Model } from '../model/model.ts';
import { publishInputs } from '../publish/inputs.ts';
import { readKnownUrls, refuseDeadUrls } from '../publish/known-urls.ts';
import { MANIFEST, manifestText, pathsIn } from '../publish/manifest.ts';
import { searchRecords } from '../search/documents.ts';
import { firstFileOf } from '../search/search-files.ts';
import { dataFolder, siteFolder, workFolder } from '../site/folders.ts';
import { Refused } from '../site/refusal.ts';
import { outputFile, urls } from '../site/urls.ts';
import { FaultyData } from '../site/user-error.ts';
import { buildText } from '../words/build-text.ts';
import { alone, reading, working, writing } from './alone.ts';
import { countPages } from './count-pages.ts';
import { withFirstFile } from './first-file.ts';
import { headersForHosts } from './host-headers.ts';
import { KeptFiles } from './kept/emitted.ts';
import { digestOfModel } from './kept/model-digest.ts';
import { KeptPages } from './kept/pages.ts';
import { indexed, keptFullText, keptIndex } from './kept/search-index.ts';
import { SiteWriter } from './kept/site-writer.ts';
import { stamp } from './kept/stamp.ts';
import { Store } from './kept/store.ts';
import { loadModel } from './load-model.ts';
import { nginxSite } from './nginx.ts';
import { Progress } from './progress.ts';
import { type Redirect, redirectsForHosts, redirectsForNginx, redirectsOf } from './redirects.ts';
import { renderPages } from './render-pages.ts';
import { siteFiles } from './site-files.ts';
import { writeSitemap } from './sitemap.ts';

/**
 * Checks the data and builds the whole site, or throws the report and leaves the last good site as it is. Pages and the
 * search index are made side by side: the index needs the model, not the HTML. `day`: for which the site answers, today if
 * none is named; `clean`: without anything that builds before have made. Returns the model it is built of.
 */
export function buildSite(
  log: (line: string) => void,
  { day, clean = false }: { readonly day?: string; readonly clean?: boolean } = {},
): Promise<Model> {
  const site = siteFolder();
  return alone([reading(), writing(site), working()], log, () =>
    toldOfDisk(site, async () => {
      const started = performance.now();
      await standAgain(site);
      if (clean) await rm(keptFolder(), { recursive: true, force: true });
      const { problems, model } = await loadModel(dataFolder(), day);
      if (model === undefined)
        throw new FaultyData(`${renderText(problems)}\n${buildText.notBuilt}`);
      log(renderText(problems));
      // Beside the site, so that putting it in place is a rename and never a copy.
      const next = await placeForNext(site, workFolder());
      const { pages } = await renderSite(model, next, log);
      await putInPlace(next, site);
      log(buildText.built(pages, (performance.now() - started) / 1000));
      return model;
    }),
  );
}

/** Where what has been made is kept. */
const keptFolder = (): string => path.join(workFolder(), 'kept');

/** A disk that is full or not to be written is told as what a person can mend. */
async function toldOfDisk<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const fault = diskFault(error);
    throw fault === undefined ? error : new Refused({ kind: 'build-stopped', folder, fault });
  }
}

/** Renders a whole site into a folder, or fails: with a hole in it, or a dead address, no site leaves here. */
export async function renderSite(
  model: Model,
  folder: string,
  log: (line: string) => void,
): Promise<{ pages: number; files: readonly string[] }> {
  const progress = new Progress(log);
  try {
    return await renderWhole(model, folder, progress);
  } finally {
    progress.stop();
  }
}

async function renderWhole(model: Model, folder: string, progress: Progress) {
  const store = await Store.open(keptFolder(), await stamp());
  const index = path.join(workFolder(), 'pagefind');
  const documents = indexed(searchRecords(model));
  // What is still at work when the pages are done is the index.
  const kept = new KeptPages(store, model);
  const making = { model, pages: kept, store, progress };
  const pagesDone = renderPages(making, folder).then(() => progress.now({ kind: 'index' }));
  const [found] = await Promise.all([keptIndex(store, documents, index), pagesDone]);
  const site = new SiteWriter(folder, store);
  site.placeAll(kept.files);
  await fillSearch(model, site);
  await writeEmitted(model, site, progress);
  site.placeAll(await keptFullText(store, model, documents, found, index));
  for (const [name, file] of found) site.place(`pagefind/${name}`, file);
  progress.now({ kind: 'manifest' });
  const pages = await countPages(model, folder);
  await writeSitemap(model, folder);
  const known = await readKnownUrls(dataFolder());
  await publishInputs(dataFolder(), folder);
  const files = await pathsIn(folder);
  writeForServers(redirectsOf(model, known), files, site);
  refuseDeadUrls(known, files);
  site.write(MANIFEST, await manifestText(await site.listed(), model));
  kept.close();
  await store.close();
  return { pages, files };
}

/** Puts into the script of the search what it brings along of the data. */
async function fillSearch(model: Model, site: SiteWriter): Promise<void> {
  for await (const name of glob('search/*.js', { cwd: site.folder })) {
    const script = await readFile(path.join(site.folder, name), 'utf8');
    const filled = withFirstFile(script, firstFileOf(model));
    if (filled !== undefined) site.write(name.split(path.sep).join('/'), filled);
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

async function writeEmitted(model: Model, site: SiteWriter, progress: Progress): Promise<void> {
  const kept = new KeptFiles(site.store, digestOfModel(model));
  const before = kept.before();
  if (before !== undefined) {
    site.placeAll(before);
    return;
  }
  let done = 0;
  for (const file of siteFiles(model)) {
    progress.now({ kind: 'files', done });
    site.place(file.path, await kept.make(file));
    done += 1;
    // What is written at once lets nothing else have its turn, the line that says how far it has come among it.
    if (done % 100 === 0) await setImmediate();
  }
  kept.close();
}
