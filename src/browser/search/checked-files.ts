import { digestOf } from '../../search/marks.ts';
import { fetchText, lazy, unstored } from './lazy.ts';

/** What was fetched is not what belongs together: one of it was published later. */
export class TwoPublications extends Error {
  constructor() {
    super('the files are of two publications');
  }
}

/** Many small files whose addresses differ in a name alone, each fetched once, by the first query that needs it. */
export class CheckedFiles<File> {
  readonly #before: string;
  readonly #anew: boolean;
  readonly #texts = new Map<string, () => Promise<string>>();
  /** What has been asked for and not been taken, also where it failed: who asked is to hear of it, and not to ask again. */
  readonly #asked = new Map<string, Promise<string>>();

  /** `before` is the address before the name of a file; `anew` passes by every store on the way. */
  constructor(before: string, anew: boolean) {
    this.#before = before;
    this.#anew = anew;
  }

  /** Begins to fetch files, for who gets them next. */
  ask(names: Iterable<string>): void {
    for (const name of names) {
      const asked = this.#fetch(name);
      asked.catch(() => {});
      this.#asked.set(name, asked);
    }
  }

  /**
   * A file that is to have a digest: one that has another is of another publication, and an error. Without a digest whoever asks sees
   * by what it holds whether it is the one that is meant.
   */
  async get(name: string, digest?: string): Promise<File> {
    const text = await this.#take(name);
    if (digest === undefined || digestOf(text) === digest) return JSON.parse(text) as File;
    this.#texts.delete(name);
    throw new TwoPublications();
  }

  #take(name: string): Promise<string> {
    const asked = this.#asked.get(name);
    this.#asked.delete(name);
    return asked ?? this.#fetch(name);
  }

  #fetch(name: string): Promise<string> {
    const known = this.#texts.get(name);
    if (known !== undefined) return known();
    const address = `${this.#before}${name}.json`;
    const load = lazy(() => fetchText(this.#anew ? unstored(address) : address, 'no-cache'));
    this.#texts.set(name, load);
    return load();
  }
}
