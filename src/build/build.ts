import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { build as astroBuild } from 'astro';
import { renderText } from '../check/render/text.ts';
import { diskFault } from '../disk/disk.ts';
import { moveFolder, placeForNext, putInPlace, standAgain } from '../disk/put-in-place.ts';
import { dropModel, holdModel } from '../model/current.ts';
import type { Model } from '../model/model.ts';
import { publishInputs } from '../publish/inputs.ts';
import { readKnownUrls, refuseDeadUrls } from '../publish/known-urls.ts';
import { MANIFEST, manifestText, pathsIn } from '../publish/manifest.ts';
import { searchRecords } from '../search/documents.ts';
import { dataFolder, siteFolder, workFolder } from '../site/folders.ts';
import { Refused } from '../site/refusal.ts';
import { outputFile, urls } from '../site/urls.ts';
import { FaultyData } from '../site/user-error.ts';
import { buildText } from '../words/build-text.ts';
import { alone, reading, working, writing } from './alone.ts';
import { countPages } from './count-pages.ts';
import { headersForHosts } from './host-headers.ts';
import { keptFile } from './kept/emitted.ts';
import { keptFullText, keptIndex } from './kept/search-index.ts';
import { SiteWriter } from './kept/site-writer.ts';
import { stamp } from './kept/stamp.ts';
import { Store } from './kept/store.ts';
import { loadModel } from './load-model.ts';
import { nginxSite } from './nginx.ts';
import { countRendered, Progress } from './progress.ts';
import { type Redirect, redirectsForHosts, redirectsForNginx, redirectsOf } from './redirects.ts';
import { siteFiles } from './site-files.ts';
import { writeSitemap } from './sitemap.ts';

/**
 * Checks the data and builds the whole site, or throws the report and leaves the last good site as it is. Pages and the
 * search index are made side by side: the index needs the model, not the HTML. `day`: for which the site answers, today if
 * none is named. Returns the model it is built of.
 */
export function buildSite(log: (line: string) => void, day?: string): Promise<Model> {
  const site = siteFolder();
  return alone([reading(), writing(site), working()], log, () =>
    toldOfDisk(site, async () => {
      const started = performance.now();
      await standAgain(site);
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
  const store = await Store.open(path.join(workFolder(), 'kept'), await stamp());
  const index = path.join(workFolder(), 'pagefind');
  const documents = searchRecords(model);
  // What is still at work when the pages are done is the index.
  const pagesDone = renderPages(model, folder, progress).then(() =>
    progress.now({ kind: 'index' }),
  );
  const [found] = await Promise.all([keptIndex(store, documents, index), pagesDone]);
  const site = new SiteWriter(folder, store);
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
  await store.close();
  return { pages, files };
}

let renderings = 0;

/**
 * Renders the pages by way of a folder of the project that no other rendering has used. Astro loads what it has compiled from
 * that folder as modules and answers from the modules' memory which records have pages: from a folder used before, Node would
 * hand it the modules, and so the records, of the build before. Outside the project all builds would share one such folder.
 */
async function renderPages(model: Model, folder: string, progress: Progress): Promise<void> {
  renderings += 1;
  const own = path.resolve('.build', `pages-${process.pid}-${renderings}`);
  holdModel(model);
  try {
    const integrations = [countRendered(progress)];
    await astroBuild({ logLevel: 'warn', outDir: own, mode: 'production', integrations });
    await rm(folder, { recursive: true, force: true });
    await moveFolder(own, folder);
  } finally {
    dropModel();
    await rm(own, { recursive: true, force: true });
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
  let done = 0;
  for (const file of siteFiles(model)) {
    progress.now({ kind: 'files', done });
    site.place(file.path, await keptFile(file, site.store));
    done += 1;
    // What is written at once lets nothing else have its turn, the line that says how far it has come among it.
    if (done % 100 === 0) await setImmediate();
  }
}
