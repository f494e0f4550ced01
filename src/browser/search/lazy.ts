/** Runs a load on first need and keeps its result. A failure is forgotten, so that the next need tries again. */
export function lazy<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Waits; without a time, just long enough for the page to answer the keyboard between two pieces of work. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What comes in time; what takes longer is a failure, whatever becomes of it. */
export function inTime<Value>(value: Promise<Value>, milliseconds: number): Promise<Value> {
  const late = pause(milliseconds).then(() => {
    throw new Error('it did not come in time');
  });
  return Promise.race([value, late]);
}

/** Longer than this nothing is worked at without a look at what else there is to do; an old phone takes four times as long. */
const SLICE_MS = 8;

/** When the page could last answer and draw, as far as is known: it may be later. */
let since = Number.NEGATIVE_INFINITY;

/** To be called where a piece of work begins that the browser has started by itself. */
export function beginWork(): void {
  since = performance.now();
}

/** Lets the page answer the keyboard and draw, for no longer than that takes. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      beginWork();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

const isDue = (): boolean => performance.now() - since >= SLICE_MS;

/**
 * The same, where it is due: with every breath the browser may draw what nobody is to see yet, which takes a quick machine longer than
 * the whole answer.
 */
export async function breathIfDue(): Promise<void> {
  if (isDue()) await breath();
}

/** Does a long piece of work step by step, with a breath whenever one is due. A step says whether any is left. */
export async function inSlices(step: () => boolean): Promise<void> {
  while (step()) if (isDue()) await breath();
}

/** Something to wait for that is given once; further times change nothing. */
export function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** An address that no store on the way has an answer to, whatever it was told of how long to keep them. */
export const unstored = (address: string): string => `${address}?${Date.now()}`;

/** The JSON of an address; whatever the server refuses is an error. With `no-cache` a copy at hand is asked after first. */
export async function fetchJson<Value>(address: string, cache?: RequestCache): Promise<Value> {
  return (await (await fetched(address, cache)).json()) as Value;
}

/** The text of an address, as the JSON. */
export async function fetchText(address: string, cache: RequestCache): Promise<string> {
  return (await fetched(address, cache)).text();
}

async function fetched(address: string, cache?: RequestCache): Promise<Response> {
  const response = await fetch(address, cache === undefined ? {} : { cache });
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}
