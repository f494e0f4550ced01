/** Whether the files beside the pages are those that would be made of a model alone, whatever is kept of others. */
import type { KeptFiles } from '../../../src/build/kept/emitted.ts';
import { siteFiles, siteUnits } from '../../../src/build/site-files.ts';
import { sha256 } from '../../../src/ledger/digest.ts';
import type { Model } from '../../../src/model/model.ts';
import { contentOf } from '../../../src/site/site-file.ts';

export interface EmittedOutcome {
  readonly kept: number;
  readonly made: number;
  /** The files that are not what they should be, or are missing, or too many. */
  readonly stale: readonly string[];
}

/** Makes the files with what is kept, and once more of the model alone. */
export async function emittedOutcome(kept: KeptFiles, model: Model): Promise<EmittedOutcome> {
  let units = 0;
  const files = new Map<string, string>();
  for (const unit of siteUnits(kept.model, kept)) {
    units += 1;
    for (const [path, stored] of await kept.filesOf(unit)) files.set(path, stored.sha256);
  }
  const clean = await cleanFiles(model);
  const all = new Set([...clean.keys(), ...files.keys()]);
  const stale = [...all].filter((path) => clean.get(path) !== files.get(path));
  return { kept: units - kept.made, made: kept.made, stale };
}

/** The digests of all files, as a build makes them that keeps nothing; without what is packed, which takes most of the time, of the rest. */
export async function cleanFiles(
  model: Model,
  withPacked = true,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const file of siteFiles(model))
    if (withPacked || !('pack' in file)) files.set(file.path, sha256(await contentOf(file)));
  return files;
}
