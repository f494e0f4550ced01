import { DIGEST_LENGTH, digestOf } from '../../search/marks.ts';
import { fetchText, lazy, unstored } from './lazy.ts';

/** Many small files that differ in a number alone, each fetched once, by the first query that needs it. */
export class NumberedFiles<File> {
  readonly #before: string;
  readonly #anew: boolean;
  readonly #texts = new Map<number, () => Promise<string>>();

  /** `before` is the address before the number of a file; `anew` passes by every store on the way. */
  constructor(before: string, anew: boolean) {
    this.#before = before;
    this.#anew = anew;
  }

  /** Begins to fetch files. */
  ask(numbers: Iterable<number>): void {
    for (const number of numbers) void this.#fetch(number).catch(() => {});
  }

  /** Files with their digests run together in the order of their numbers: one that has another is of another publication, and an error. */
  get(numbers: readonly number[], digests: string): Promise<File[]> {
    return Promise.all(
      numbers.map(async (number) => {
        const text = await this.#fetch(number);
        const start = number * DIGEST_LENGTH;
        if (digestOf(text) === digests.slice(start, start + DIGEST_LENGTH))
          return JSON.parse(text) as File;
        this.#texts.delete(number);
        throw new Error('the files are of two publications');
      }),
    );
  }

  #fetch(number: number): Promise<string> {
    const known = this.#texts.get(number);
    if (known !== undefined) return known();
    const address = `${this.#before}${number}.json`;
    const load = lazy(() => fetchText(this.#anew ? unstored(address) : address, 'no-cache'));
    this.#texts.set(number, load);
    return load();
  }
}
