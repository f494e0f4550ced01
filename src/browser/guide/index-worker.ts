/** The index of the guide as it is asked: message by message, of a worker that holds Pagefind. */

export interface Hit {
  /** What the section is found again by, the same in every answer. */
  readonly id: string;
  readonly score: number;
  /** By what its data is asked for. */
  readonly data: string;
}

export interface FoundSection {
  readonly raw_url: string;
  readonly meta: { readonly title: string; readonly section: string; readonly text: string };
}

/** What the worker answers: with the id of what it was asked, or that something is missing. */
interface Reply {
  readonly id: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly isBroken?: true;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** What is told of a section is no word that it is found by: of those its content alone decides. */
const ranking = { metaWeights: { title: 0, section: 0, text: 0 } };

/** A language that is cut at spaces: our pairs are asked for as they are. */
const SPACED = 'en';

export class IndexWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<string, Waiting>();
  #asked = 0;
  #isBroken = false;

  /** `folder`: the address of the index, whole. */
  constructor(folder: string) {
    this.#worker = new Worker(`${folder}worker.js`);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#take(data));
    this.#worker.addEventListener('error', () => this.#break());
    // Whoever asks is told of what has failed by then.
    const basePath = new URL(folder).pathname;
    this.#ask('init', { basePath, language: SPACED, primary: true, ranking }).catch(() => {});
  }

  /** Whether it can be asked on. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** The sections that hold words, best first; words that none holds do not count. */
  async search(words: readonly string[]): Promise<readonly Hit[]> {
    const { results } = (await this.#ask('search', words.join(' '), {})) as { results: Hit[] };
    return results.filter(({ score }) => score > 0);
  }

  async sectionOf({ data }: Hit): Promise<FoundSection> {
    return (await this.#ask('getData', data)) as FoundSection;
  }

  #ask(method: string, ...args: readonly unknown[]): Promise<unknown> {
    this.#asked += 1;
    const id = String(this.#asked);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (this.#isBroken) this.#break();
      else this.#worker.postMessage({ id, instanceId: 'guide', method, args });
    });
  }

  #take({ id, result, error, isBroken }: Reply): void {
    if (isBroken === true || error !== undefined) this.#break();
    else this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
  }

  /** What was missing once may have another name by now: all of it is to be loaded anew. */
  #break(): void {
    this.#isBroken = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values())
      reject(new Error('the index is not to be had'));
    this.#waiting.clear();
  }
}
