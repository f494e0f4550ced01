import { rm } from 'node:fs/promises';
import path from 'node:path';
import { moveFolder } from '../disk/put-in-place.ts';
import { dropModel, holdModel } from '../model/current.ts';
import { keptBundle, PROGRAMS } from './kept/bundle.ts';
import { bundleAndRender, type Making } from './prerender.ts';
import { renderByBundle } from './run-bundle.ts';

let renderings = 0;

/**
 * Makes the pages by way of a folder of the project that no other rendering has used. The programs are loaded from that folder
 * as modules and answer from the modules' memory which records have pages: from a folder used before, Node would hand over the
 * modules, and so the records, of the build before. Outside the project all builds would share one such folder.
 */
export async function renderPages(making: Omit<Making, 'folder'>, folder: string): Promise<void> {
  renderings += 1;
  const own = path.resolve('.build', `pages-${process.pid}-${renderings}`);
  const within = { ...making, folder: own };
  holdModel(making.model, making.pages.model);
  try {
    const bundle = await keptBundle(making.store, own);
    if (bundle === undefined) await bundleAndRender(within);
    else await renderByBundle(within, bundle);
    await rm(path.join(own, PROGRAMS), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
    await moveFolder(own, folder);
  } finally {
    dropModel();
    await rm(own, { recursive: true, force: true });
  }
}
