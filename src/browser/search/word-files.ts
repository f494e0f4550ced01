import type { FirstFile } from '../../search/instant-files.ts';
import type { Query } from '../../search/query.ts';
import { openWords, type Said, type WordFile, wordFilesOf } from '../../search/word-file.ts';
import { breath, fetchJson, lazy, unstored } from './lazy.ts';

/** The files of the words people use, each fetched once, by the first query that can touch it. */
export class WordFiles {
  /** The state of the data that the files are of, and how many there are. */
  readonly of: Pick<FirstFile, 'state' | 'wordFiles'>;
  readonly #before: string;
  readonly #anew: boolean;
  readonly #files = new Map<number, () => Promise<WordFile>>();
  readonly #heard = new Set<number>();

  /** `before` is the address before the number of a file; `anew` passes by every store on the way. */
  constructor(of: WordFiles['of'], before: string, anew = false) {
    this.of = of;
    this.#before = before;
    this.#anew = anew;
  }

  /** Begins to fetch what a query can touch. */
  ask(query: Query): void {
    for (const number of this.#wanted(query)) void this.#fetch(number).catch(() => {});
  }

  /** Tells whoever takes it in what a query can touch, once. Throws when any of it cannot be had: half of it would mislead. */
  async tell(query: Query, hear: (said: Said) => void): Promise<void> {
    const wanted = this.#wanted(query);
    const files = await Promise.all(
      wanted.map(async (number) => [number, await this.#fetch(number)] as const),
    );
    for (const [number, file] of files) {
      if (this.#heard.has(number)) continue;
      this.#heard.add(number);
      hear(openWords(file));
      await breath();
    }
  }

  #wanted(query: Query): number[] {
    return wordFilesOf(query, this.of.wordFiles);
  }

  #fetch(number: number): Promise<WordFile> {
    const known = this.#files.get(number);
    if (known !== undefined) return known();
    const load = lazy(async () => {
      const address = `${this.#before}${number}.json`;
      const file = await fetchJson<WordFile>(this.#anew ? unstored(address) : address, 'no-cache');
      if (file.state !== this.of.state) throw new Error('the files are of two publications');
      return file;
    });
    this.#files.set(number, load);
    return load();
  }
}
