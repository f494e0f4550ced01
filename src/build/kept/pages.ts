/** Pages that would say what they said before are not made again. */
import { hasSitemap } from '../../emit/sitemap.ts';
import { sha256 } from '../../ledger/digest.ts';
import type { Model } from '../../model/model.ts';
import { addressOf, fromBase } from '../../site/urls.ts';
import type { PagesApart } from '../apart/emitting.ts';
import type { PlannedPage } from '../page-list.ts';
import { isForSearch } from '../sitemap.ts';
import { Recall, type Recalled } from './recall.ts';
import type { Store, Stored } from './store.ts';
import type { Page } from './trace/memory.ts';
import { numbersOf } from './trace/node.ts';

/** Who writes pages that are made into the site and into the store, meanwhile. */
type Writes = Pick<PagesApart, 'write'>;

export class KeptPages {
  readonly #store: Store;
  #others: Writes | undefined;
  #isWrittenHere: (file: string) => boolean = () => true;
  readonly #recall: Recall<Page>;
  /** Every page of this build, kept or made, but for those that others write where nothing of them is kept. */
  readonly files = new Map<string, Stored>();
  /** Those of them that others do not write: they are in the store. */
  readonly ownFiles = new Map<string, Stored>();
  /** Those of them that search engines are to find. */
  readonly forSearch = new Set<string>();

  /** `recalled`: what a build before has left in this very process, which need not be read. */
  constructor(store: Store, model: Model, recalled?: Recalled<Page>) {
    this.#store = store;
    this.#recall = new Recall('pages', store, model, recalled);
  }

  /** The model as the pages are to see it. */
  get model(): Model {
    return this.#recall.witness.model;
  }

  /** Whether nothing is known of a build before. */
  get isNew(): boolean {
    return this.#recall.isNew;
  }

  /** Whoever reads past the model is made anew every time. */
  readonly untell = (): void => this.#recall.witness.untell();

  /** Has the pages that are made written by others, `but` for some. Nothing of them is in the store before they have said so. */
  haveWritten(others: Writes | undefined, but: (file: string) => boolean): void {
    this.#others = others;
    this.#isWrittenHere = (file) => others === undefined || but(file);
  }

  /** Whether a page is as it was. */
  keep({ address, file, given }: PlannedPage): boolean {
    const before = this.#recall.before(address);
    if (before === undefined || given === undefined) return false;
    if (before.props !== this.#recall.witness.digestOf(given.props)) return false;
    const stored = this.#store.find(before.sha256);
    if (stored === undefined || !this.#recall.again.areSame(before.asked)) return false;
    if (before.isForSearch) this.forSearch.add(file);
    this.#add(file, stored);
    this.#recall.keep(address, before);
    return true;
  }

  /** Which questions keep a page from being kept: those that are answered otherwise than before. */
  why({ address }: PlannedPage): readonly string[] {
    return this.#recall.why(address);
  }

  /** Makes a page, and notes of what. */
  async make(
    { address, file, given }: PlannedPage,
    render: () => Promise<Uint8Array>,
  ): Promise<void> {
    const { witness } = this.#recall;
    const { value, asked } = await witness.during(render);
    const isFound =
      hasSitemap() && isForSearch(new TextDecoder().decode(value), fromBase(addressOf(file)));
    const stored = this.#put(file, value);
    if (isFound) this.forSearch.add(file);
    if (stored !== undefined) this.#add(file, stored);
    this.#recall.makeRoom();
    if (asked.untold || given === undefined || stored === undefined) return;
    const told = witness.digestOf(given.props);
    if (told === undefined) return;
    this.#recall.make(address, {
      props: told,
      sha256: stored.sha256,
      isForSearch: isFound,
      asked: numbersOf(asked.nodes),
    });
  }

  /** undefined where nobody needs to know here what it is. */
  #put(name: string, bytes: Uint8Array): Stored | undefined {
    if (this.#isWrittenHere(name)) return this.#store.put(bytes);
    const { length } = bytes;
    const digest = this.#store.isLasting ? sha256(bytes) : undefined;
    this.#others?.write({ name, sha256: digest, bytes });
    return digest === undefined ? undefined : { sha256: digest, bytes: length };
  }

  #add(file: string, stored: Stored): void {
    this.files.set(file, stored);
    if (this.#isWrittenHere(file)) this.ownFiles.set(file, stored);
  }

  /** Ends a build. `isForLater`: a process that goes on writes down later what was asked. */
  close(isForLater = false): Recalled<Page> {
    return this.#recall.close(isForLater);
  }
}
