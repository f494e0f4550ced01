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

/** The JSON of an address; whatever the server refuses is an error. With `no-cache` a copy at hand is asked after first. */
export async function fetchJson<Value>(address: string, cache?: RequestCache): Promise<Value> {
  const response = await fetch(address, cache === undefined ? {} : { cache });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Value;
}
