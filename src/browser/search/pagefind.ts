/**
 * Pagefind as the search asks it. All of it runs in a worker, whose script is the whole program; the module that Pagefind means to be
 * loaded holds the program once more, for where there is no worker, and is loaded only there.
 */

export interface PagefindResult {
  /** The id of the record. */
  readonly id: string;
  data(): Promise<{
    readonly content: string;
    readonly raw_url: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

export interface Pagefind {
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

/** One that looks through other indexes too. */
export interface MergingPagefind extends Pagefind {
  mergeIndex(
    basePath: string,
    options?: { mergeFilter: Readonly<Record<string, string>> },
  ): Promise<void>;
  search(
    query: string,
    options?: { filters: Readonly<Record<string, string>> },
  ): Promise<{ results: readonly PagefindResult[] }>;
}

interface Options {
  readonly basePath: string;
  /** A filter that all documents of the index fit. */
  readonly mergeFilter?: Readonly<Record<string, string>>;
}

/** Opens the index below an address; its own page's language has no say in how queries are cut. */
export async function openPagefind(options: Options): Promise<MergingPagefind> {
  return (await openInWorker(options).catch(() => undefined)) ?? openModule(options);
}

interface PagefindModule {
  createInstance(options: Options): MergingPagefind;
}

async function openModule(options: Options): Promise<MergingPagefind> {
  const address = new URL(`${options.basePath}pagefind.js`, location.href).href;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return withSpacedQueries(() => module.createInstance(options));
}

/** A language that is cut at spaces: our pairs are asked for as they are. */
const SPACED = 'en';

/** An instance takes its language from the page's, which is put back before anything else can read it. */
function withSpacedQueries<Made>(create: () => Made): Made {
  const root = document.documentElement;
  const language = root.lang;
  root.lang = SPACED;
  try {
    return create();
  } finally {
    root.lang = language;
  }
}

/** What the worker answers: with the id of what it was asked. */
interface Reply {
  readonly id: string;
  readonly result?: unknown;
  readonly error?: string;
}

/** The results as the worker sends them: what they hold is asked for by a name. */
interface SentResults {
  readonly results: readonly (Omit<PagefindResult, 'data'> & { readonly data: string })[];
}

type Ask = (method: string, ...args: readonly unknown[]) => Promise<unknown>;

/** Undefined where there are no workers; throws where this one does not start. */
async function openInWorker(options: Options): Promise<MergingPagefind | undefined> {
  if (typeof Worker === 'undefined') return undefined;
  const ask = asking(new Worker(`${options.basePath}pagefind-worker.js`));
  // What is of this site it asks for by its path, as the module does.
  const basePath = options.basePath.replace(location.origin, '');
  await ask('init', { ...options, basePath, language: SPACED, primary: true });
  // Of results that nobody holds any more, it is to hold nothing either.
  const held = new FinalizationRegistry<readonly string[]>((names) => {
    for (const name of names) void ask('releaseData', name).catch(() => {});
  });
  return {
    search: async (query, wanted?: object) => {
      const { results } = (await ask('search', query, wanted ?? {})) as SentResults;
      const all = results.map(({ data }) => data);
      held.register(all, [...all]);
      return {
        results: results.map(({ data: _, ...result }, at) => ({
          ...result,
          data: () => ask('getData', all[at]) as ReturnType<PagefindResult['data']>,
        })),
      };
    },
    mergeIndex: async (place, merged = { mergeFilter: {} }) => {
      await ask('mergeIndex', place, merged);
    },
  };
}

/** Asks a worker, message by message. */
function asking(worker: Worker): Ask {
  const asked = new Map<string, { done(result: unknown): void; fail(error: Error): void }>();
  let [last, isBroken] = [0, false];
  worker.addEventListener('message', ({ data: { id, result, error } }: MessageEvent<Reply>) => {
    const waiting = asked.get(id);
    asked.delete(id);
    if (error === undefined) waiting?.done(result);
    else waiting?.fail(new Error(error));
  });
  worker.addEventListener('error', () => {
    isBroken = true;
    for (const { fail } of asked.values()) fail(new Error(BROKEN));
    asked.clear();
  });
  return (method, ...args) =>
    new Promise((done, fail) => {
      if (isBroken) {
        fail(new Error(BROKEN));
        return;
      }
      last += 1;
      asked.set(`${last}`, { done, fail });
      worker.postMessage({ id: `${last}`, instanceId: 'search', method, args });
    });
}

const BROKEN = 'the worker of the full text has failed';
