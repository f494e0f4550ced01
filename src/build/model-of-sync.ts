import type { LoaderContext } from 'astro/loaders';
import type { Problem } from '../check/problem.ts';
import { renderText } from '../check/render/text.ts';
import { hasModel, holdModel, holdProblem, modelItself } from '../model/current.ts';
import type { Model } from '../model/model.ts';
import { FaultyData } from '../site/user-error.ts';
import { isWithoutRows } from './entries.ts';

/** What a loader is told, as far as it matters here. */
type Sync = Pick<LoaderContext, 'collection' | 'meta' | 'watcher'>;

/** The collections that have taken what was read last. */
const taken = new Set<string>();
let reading: Promise<Model | undefined> | undefined;

/**
 * The model from which Astro fills the collections, read once for all of them: each takes it once a sync, so one that asks
 * again asks for the next. Throws the report of the check. Only in dev, whose server has to stay, there is then no model, and
 * every page shows the report, whatever the store may hold.
 */
export function modelOfSync({ collection, meta, watcher }: Sync): Promise<Model | undefined> {
  if (reading === undefined || taken.has(collection)) {
    taken.clear();
    reading = watcher === undefined ? modelOfBuild() : modelOfDev();
    // Astro forgets which pages there are when the store has changed; histories and days may have without any row.
    if (watcher !== undefined) meta.set('read', new Date().toISOString());
  }
  taken.add(collection);
  return reading;
}

/** The model for Astro alone, which is asked for other things than to build; a build needs none to bundle. */
async function modelOfBuild(): Promise<Model | undefined> {
  if (isWithoutRows()) return undefined;
  if (!hasModel()) holdModel(await read());
  return modelItself();
}

async function modelOfDev(): Promise<Model | undefined> {
  try {
    const model = await read();
    holdModel(model);
    return model;
  } catch (error) {
    holdProblem(error as Error);
    return undefined;
  }
}

async function read(): Promise<Model> {
  // The check is many files, which a build that has checked already need not compile again.
  const { loadModel } = await import('./load-model.ts');
  const { model, problems } = await loadModel();
  if (model === undefined) throw reportOf(problems);
  return model;
}

/** Astro and its server would print the stack, which says nothing to who can mend it. */
function reportOf(problems: readonly Problem[]): FaultyData {
  const report = new FaultyData(renderText(problems));
  report.stack = '';
  return report;
}
