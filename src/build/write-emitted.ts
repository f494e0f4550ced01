import type { Model } from '../model/model.ts';
import { writtenOf } from '../site/site-file.ts';
import type { KeptFiles } from './kept/emitted.ts';
import type { SiteWriter } from './kept/site-writer.ts';
import { siteUnits, unitsApart } from './site-files.ts';

/** What of one site is made by who is done first with the rest: who has taken it, in memory that threads share. */
export type Taken = Int32Array<SharedArrayBuffer>;
export const takenByNobody = (): Taken => new Int32Array(new SharedArrayBuffer(4));
const takes = (taken: Taken): boolean => Atomics.exchange(taken, 0, 1) === 0;

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

/** Makes what of it nobody has taken yet, by who has made the pages. */
export async function writeApart(model: Model, site: SiteWriter, taken: Taken): Promise<void> {
  if (!takes(taken)) return;
  for (const { files } of unitsApart(model))
    for (const file of files()) site.write(file.path, await writtenOf(file));
}

/** After as many files whatever else there is has its turn. */
const AT_ONCE = 100;
