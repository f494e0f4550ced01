/** The worker of the guide without a browser: the program of an index runs over its own files, and is asked by messages. */
import vm from 'node:vm';
import { vi } from 'vitest';

export const FOLDER = 'https://mingze.test/guide-search/';

/** Has pages open the worker of some files. `isThere`: which of them can be had. */
export function stubWorker(
  files: ReadonlyMap<string, Uint8Array>,
  isThere: (name: string) => boolean = () => true,
): void {
  const textOf = (name: string): string => new TextDecoder().decode(files.get(name));
  const fetched = async (address: string): Promise<Response> => {
    const { pathname } = new URL(address, FOLDER);
    const name = pathname.slice(new URL(FOLDER).pathname.length);
    const bytes = files.get(name);
    if (bytes === undefined || !isThere(name)) return new Response('', { status: 404 });
    return new Response(new Uint8Array(bytes));
  };
  class NodeWorker extends EventTarget {
    #answer: (message: { readonly data: unknown }) => void = () => {};

    constructor(address: string) {
      super();
      const self = {
        fetch: fetched,
        addEventListener: (_type: string, answer: (message: { data: unknown }) => void) => {
          this.#answer = answer;
        },
        postMessage: (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data })),
      };
      const context: vm.Context = vm.createContext({
        ...{ self, Response, WebAssembly, URL, TextDecoder, TextEncoder, Intl, setTimeout },
        // What could not be had is told to whoever asked.
        console: { ...console, error: () => {} },
        fetch: (asked: string) => self.fetch(asked),
        importScripts: (name: string) => vm.runInContext(textOf(name), context),
      });
      vm.runInContext(textOf(address.slice(FOLDER.length)), context);
    }

    postMessage(data: unknown): void {
      setTimeout(() => this.#answer({ data }));
    }

    terminate(): void {
      this.#answer = () => {};
    }
  }
  vi.stubGlobal('Worker', NodeWorker);
}
