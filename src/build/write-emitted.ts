import type { Model } from '../model/model.ts';
import { writtenOf } from '../site/site-file.ts';
import type { KeptFiles } from './kept/emitted.ts';
import type { SiteWriter } from './kept/site-writer.ts';
import { siteUnits, unitsApart } from './site-files.ts';
import { type Taken, takes } from './taken.ts';

/**
 * Makes all that stands beside the pages. `taken`: without what another has taken by then. `meanwhile`: gives whatever else there is
 * its turn, the line that says how far it has come among it.
 */
export async function writeEmitted(
  kept: KeptFiles,
  site: SiteWriter,
  taken: Taken,
  meanwhile: (done: number) => Promise<unknown>,
): Promise<void> {
  const apart = unitsApart(kept.model);
  const isApart = new Set(apart.map(({ name }) => name));
  let done = 0;
  let turn = 0;
  for (const unit of siteUnits(kept.model, kept)) {
    if (isApart.has(unit.name)) continue;
    const files = await kept.filesOf(unit);
    site.placeAll(files);
    done += files.size;
    if (done - turn < AT_ONCE) continue;
    turn = done;
    await meanwhile(done);
  }
  if (takes(taken)) for (const unit of apart) site.placeAll(await kept.filesOf(unit));
}

/** Makes what of it nobody has taken yet, by who has made the pages and has taken it now. */
export async function writeApart(model: Model, site: SiteWriter): Promise<void> {
  for (const { files } of unitsApart(model))
    for (const file of files()) site.write(file.path, await writtenOf(file));
}

/** After as many files whatever else there is has its turn. */
const AT_ONCE = 100;
