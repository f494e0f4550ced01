/** Whether the files beside the pages are those that would be made of a model alone, whatever is kept of others. */
import { KeptFiles } from '../../../src/build/kept/emitted.ts';
import { digestOfModel } from '../../../src/build/kept/model-digest.ts';
import type { Store } from '../../../src/build/kept/store.ts';
import { siteFiles } from '../../../src/build/site-files.ts';
import { sha256 } from '../../../src/ledger/digest.ts';
import type { Model } from '../../../src/model/model.ts';
import { contentOf } from '../../../src/site/site-file.ts';

/** The files that are not what they should be. Those that are made of the model alone every time need no look. */
export async function staleEmitted(store: Store, model: Model): Promise<string[]> {
  const kept = new KeptFiles(store, digestOfModel(model));
  const before = kept.before();
  const stale: string[] = [];
  for (const file of siteFiles(model)) {
    const now = before?.get(file.path) ?? (await kept.make(file));
    if (before === undefined && !('pack' in file)) continue;
    if (now.sha256 !== sha256(await contentOf(file))) stale.push(file.path);
  }
  if (before === undefined) kept.close();
  return stale;
}
