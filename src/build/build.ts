/** Builds the site in the place where it stands. What takes long to load is loaded when there is something to make. */
import { localToday } from '../dates/local-today.ts';
import { disk, diskFault } from '../disk/disk.ts';
import { placeForNext, putInPlace, standAgain } from '../disk/put-in-place.ts';
import { dataFolder, siteFolder, workFolder } from '../site/folders.ts';
import { Refused } from '../site/refusal.ts';
import { FaultyData } from '../site/user-error.ts';
import { buildText } from '../words/build-text.ts';
import { alone, reading, working, writing } from './alone.ts';
import type { EmittingApart } from './apart/emitting.ts';
import type { Programs } from './apart/programs.ts';
import type { BegunSite } from './begun-site.ts';
import { keptBundle } from './kept/bundle.ts';
import { keptStore, passingFolder, passingStore, setAside } from './kept/kept-store.ts';
import { digestOfGiven, rememberSite, standing } from './kept/standing.ts';
import type { Store } from './kept/store.ts';
import type { Warm } from './kept/warm.ts';
import type { Loaded } from './load-model.ts';

/** How a site is built. */
export interface Wanted {
  /** For which the site answers, today if none is named. */
  readonly day?: string;
  /** Without anything that builds before have made. */
  readonly clean?: boolean;
  /** For this time only: nothing of a site is taken from builds before, and nothing of it is left for others. */
  readonly once?: boolean;
  /** What this process has kept of builds before. */
  readonly warm?: Warm;
}

type Log = (line: string) => void;

/**
 * Checks the data and builds the whole site, or throws the report and leaves the last good site as it is. Where the site of
 * this very data stands already, to the last file as it was built, there is nothing to do.
 */
export function buildSite(
  log: Log,
  { day = localToday(), clean = false, once = false, warm }: Wanted = {},
): Promise<void> {
  const site = siteFolder();
  return alone([reading(), writing(site), working()], log, () =>
    toldOfDisk(site, async () => {
      const started = performance.now();
      const seconds = () => (performance.now() - started) / 1000;
      await standAgain(site);
      const takeAway = clean ? await setAside() : undefined;
      const wanted = { log, day, site, clean, seconds, warm };
      try {
        await (once ? makeOnce(wanted) : makeUnlessStanding(wanted));
      } finally {
        await takeAway?.();
      }
    }),
  );
}

/**
 * Does what the first build of a process takes long for, with nothing to show for it: reads the data and what builds before have
 * made, and makes the site that stands once more beside it, which is the folder of the next.
 */
export function getReady(warm: Warm): Promise<void> {
  const site = siteFolder();
  const day = localToday();
  return alone([reading(), writing(site), working()], silently, async () => {
    if (warm.spare !== undefined) return;
    const store = await keptStore(warm);
    const stands = (await standing(store, digestOfGiven(dataFolder(), day), site)) !== undefined;
    // To bundle the programs takes longer than all the rest.
    if (!stands || (await keptBundle()) === undefined) return;
    const { renderSite } = await import('./render-site.ts');
    const { model } = await load(day, warm);
    if (model === undefined) return;
    const folder = await placeForNext(site, workFolder());
    const { left, keep } = await renderSite(model, folder, silently, { store, warm });
    warm.spare = { folder, left };
    await keep();
  });
}

const silently: Log = () => {};

/** Loads the data; whoever makes the files beside the pages looks meanwhile how those lie that are kept. */
async function load(day: string, warm: Warm | undefined, begun?: BegunSite): Promise<Loaded> {
  warm?.emitting?.lookOver();
  const { loadModel } = await import('./load-model.ts');
  return loadModel(dataFolder(), day, warm, begun && ((read) => begun.begin(read, day)));
}

interface Making extends Pick<Wanted, 'clean' | 'warm'> {
  readonly log: Log;
  readonly day: string;
  readonly site: string;
  readonly store: Store;
  /** The digest of what the site is made of, where it is to be known again. */
  readonly given?: string;
  readonly seconds: () => number;
}

type Order = Omit<Making, 'store' | 'given'>;

async function makeUnlessStanding(order: Order): Promise<void> {
  const { log, day, site, seconds, warm } = order;
  const store = await keptStore(warm);
  const given = digestOfGiven(dataFolder(), day);
  const stands = await standing(store, given, site);
  if (stands === undefined) return make({ ...order, store, given });
  log(stands.said);
  log(buildText.stands(stands.pages, seconds()));
}

/** Makes a site of which nothing is kept: to note what each page is made of takes a fourth of all the work. */
async function makeOnce(making: Order): Promise<void> {
  try {
    await make({ ...making, store: await passingStore() });
  } finally {
    await disk.rm(passingFolder(), { recursive: true, force: true });
  }
}

async function make(making: Making): Promise<void> {
  const emitting = await calledEarly(making);
  const { Programs } = await import('./apart/programs.ts');
  // If they have to be bundled, it is done while the data are checked.
  const programs =
    making.warm?.program === undefined ? await Programs.begin(making.clean) : undefined;
  try {
    await makeOf(making, { programs, emitting });
  } finally {
    programs?.close();
    await emitting?.close();
  }
}

/** Who makes the files beside the pages, where they are sure to be made apart: it gets ready while the data are checked. */
async function calledEarly({ store, warm }: Making): Promise<EmittingApart | undefined> {
  if (warm !== undefined || !store.isNew) return undefined;
  const { emittingApart } = await import('./apart/emitting.ts');
  return emittingApart();
}

/** Beside the site, so that putting it in place is a rename and never a copy. */
const nextTo = (site: string): Promise<string> => placeForNext(site, workFolder());

/** Begins with what is made beside the pages, where another thread is there for it. */
async function begun({ site, store }: Making, emitting?: EmittingApart) {
  if (emitting === undefined) return undefined;
  const { BegunSite } = await import('./begun-site.ts');
  return BegunSite.in(await nextTo(site), store, emitting);
}

/** The model of data without a fault, and what is said of them. Of others nothing is left that has begun. */
async function checked({ day, warm }: Making, begun: BegunSite | undefined) {
  try {
    const { problems, model } = await load(day, warm, begun);
    const { renderText } = await import('../check/render/text.ts');
    const said = renderText(problems);
    if (model === undefined) throw new FaultyData(`${said}\n${buildText.notBuilt}`);
    return { said, model };
  } catch (error) {
    await begun?.giveUp();
    throw error;
  }
}

interface Helpers {
  readonly programs: Programs | undefined;
  readonly emitting: EmittingApart | undefined;
}

async function makeOf(making: Making, { programs, emitting }: Helpers): Promise<void> {
  const { log, day, site, store, given, seconds, warm } = making;
  const begunSite = await begun(making, emitting);
  const { said, model } = await checked(making, begunSite);
  log(said);
  const { renderSite } = await import('./render-site.ts');
  const next = begunSite?.site.folder ?? (await nextTo(site));
  const { pages, manifest, left, keep } = await renderSite(model, next, log, {
    store,
    warm,
    programs,
    begun: begunSite,
  });
  // The site of before is made into the next one, where this process is to make it.
  const isSpare = await putInPlace(next, site, warm !== undefined);
  log(buildText.built(pages, seconds()));
  // What was saved meanwhile may be in one half of the site and not in the other.
  if (given !== undefined && digestOfGiven(dataFolder(), day) === given)
    rememberSite(store, given, { manifest, said, pages });
  await keep();
  if (warm === undefined) return;
  if (isSpare) warm.spare = { folder: next, left: warm.left };
  warm.left = left;
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
