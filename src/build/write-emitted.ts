import type { KeptFiles } from './kept/emitted.ts';
import type { SiteWriter } from './kept/site-writer.ts';
import { siteUnits } from './site-files.ts';

/**
 * Makes all that stands beside the pages. `meanwhile`: gives whatever else there is its turn, the line that says how far it has come
 * among it.
 */
export async function writeEmitted(
  kept: KeptFiles,
  site: SiteWriter,
  meanwhile: (done: number) => Promise<unknown>,
): Promise<void> {
  let done = 0;
  let turn = 0;
  for (const unit of siteUnits(kept.model, kept)) {
    const files = await kept.filesOf(unit);
    site.placeAll(files);
    done += files.size;
    if (done - turn < AT_ONCE) continue;
    turn = done;
    await meanwhile(done);
  }
}

/** After as many files whatever else there is has its turn. */
const AT_ONCE = 100;
