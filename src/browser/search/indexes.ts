import { withHelpers } from '../../search/branch-lines.ts';
import type { CardFile } from '../../search/card-file.ts';
import { joinRest } from '../../search/instant-files.ts';
import type { InstantRecord } from '../../search/instant-format.ts';
import {
  type FactsFile,
  factsOf,
  isFactual,
  openRest,
  type RestFile,
} from '../../search/rest-file.ts';
import type { SentWords } from '../../search/word-file.ts';
import { CheckedFiles } from './checked-files.ts';
import { type FirstIndexes, type Unpacked, unpacked } from './first-index.ts';
import { breath, fetchJson, lazy, unstored } from './lazy.ts';
import { WholeIndex } from './whole-index.ts';

type Addresses = Readonly<Record<'facts' | 'wordFiles' | 'cardFiles', string>>;

/** The two files of the instant index, opened together: the first comes with the script of the search, the second is fetched, and files of words as queries need them. */
export class Indexes {
  readonly #addresses: Addresses;
  readonly #first: FirstIndexes;
  readonly whole = lazy(() => this.#openWhole());
  /** The state of the data, once everything is there. */
  state: string | undefined;

  constructor(addresses: Addresses, first: FirstIndexes) {
    this.#addresses = addresses;
    this.#first = first;
  }

  /** Whether every store on the way is passed by. */
  get isAnew(): boolean {
    return this.#first.isAnew;
  }

  async #openWhole(): Promise<WholeIndex> {
    const [{ index: first, state }, file] = await this.#both();
    await breath();
    const rest = openRest(file);
    await breath();
    const index = joinRest(first, rest);
    await breath();
    const { wordFiles, cardFiles } = this.#addresses;
    const whole = new WholeIndex(index, file, {
      words: new CheckedFiles<SentWords>(wordFiles, this.isAnew),
      cards: new CheckedFiles<CardFile>(cardFiles, this.isAnew),
      facts: isFactual(file)
        ? undefined
        : () => this.#learnFacts(index.records, rest.records, state),
    });
    this.state = state;
    return whole;
  }

  /**
   * The two files together. A copy of the second is always asked after, so that an earlier one of both does not pass for the
   * newest; where one is of an earlier publication than the other, both are asked for anew.
   */
  async #both(): Promise<readonly [Unpacked, RestFile]> {
    const first = this.#first;
    const [own, rest] = await Promise.all([first.unpacked(), first.takeRest()]);
    if (own.state === rest.state) return [own, rest];
    const anew = await Promise.all([first.fetchFirst(true), first.fetchRest(true)]);
    if (anew[0].state !== anew[1].state) throw new Error('the files are of two publications');
    return [unpacked(anew[0]), anew[1]];
  }

  /** Tells records what they are filtered by: those of the second file nearly all of it, the others who helps. */
  async #learnFacts(
    all: readonly InstantRecord[],
    records: readonly InstantRecord[],
    state: string,
  ): Promise<void> {
    const { facts } = this.#addresses;
    const file = await fetchJson<FactsFile>(this.isAnew ? unstored(facts) : facts, 'no-cache');
    if (file.state !== state) throw new Error('the files are of two publications');
    let next = 0;
    for (const columns of file.groups) {
      await breath();
      for (const fact of factsOf(columns)) Object.assign(records[next++] ?? {}, fact);
    }
    const helpers = new Map(file.helpers);
    for (const record of all) {
      const own = helpers.get(record.id);
      const { branches = [] } = record;
      if (own !== undefined) Object.assign(record, { branches: withHelpers(branches, own) });
    }
  }
}
