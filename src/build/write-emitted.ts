import type { Model } from '../model/model.ts';
import { writtenOf } from '../site/site-file.ts';
import type { KeptFiles } from './kept/emitted.ts';
import type { SiteWriter } from './kept/site-writer.ts';
import { siteUnits, unitsOfPart } from './site-files.ts';
import { type Apart, madeApart, type Taken, takes } from './taken.ts';

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
  const apart = madeApart(site.store.isLasting);
  const isOurs = (part: Apart) => !apart.includes(part) || takes(taken, part);
  let done = 0;
  let turn = 0;
  for (const unit of siteUnits(kept.model, kept, isOurs)) {
    const files = await kept.filesOf(unit);
    site.placeAll(files);
    done += files.size;
    if (done - turn < AT_ONCE) continue;
    turn = done;
    await meanwhile(done);
  }
}

/** Makes what of it nobody has taken yet, by who has made the pages. */
export async function writeApart(model: Model, site: SiteWriter, taken: Taken): Promise<void> {
  for (const part of madeApart(site.store.isLasting))
    if (takes(taken, part))
      for (const { files } of unitsOfPart(model, part))
        for (const file of files()) site.write(file.path, await writtenOf(file));
}

/** After as many files whatever else there is has its turn. */
const AT_ONCE = 100;
