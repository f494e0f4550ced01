import type { FirstFile } from '../../search/instant-files.ts';
import { searchText } from '../../words/search-text.ts';
import { searchAddresses } from './addresses.ts';
import { fill, isBeingTyped, onTyping, typedInto, walkResults } from './box.ts';
import { cardList } from './card.ts';
import { countOf } from './count.ts';
import { element, plainButton, replaceResults } from './dom.ts';
import { EmergencyPlace } from './emergencies.ts';
import { type Answers, type AsOf, SearchEngine, type SearchOptions } from './engine.ts';
import type { Facets } from './facets.ts';
import { onSearchKeys } from './keys.ts';
import { beginWork, breathIfDue, signal } from './lazy.ts';
import { type Later, loadLater } from './load-later.ts';
import { partlyNotice } from './partly-notice.ts';
import { byDate, filter, type Result } from './results.ts';
import { readState, type SearchState, writeState } from './state.ts';
import { streetLines } from './street-lines.ts';
import { untouched, watchTouch } from './touch.ts';
import { askWhere } from './where.ts';

const PAGE_SIZE = 10;

/** How far the page is, for its style too: what else may be done stands under the answers, or in their place where there are none. */
type Stage = 'idle' | 'loading' | 'done' | 'failed';

/** Brings the search page to life: reads the address, answers, and keeps the address in step with what is shown. */
export function startSearchPage(firstFile: FirstFile): void {
  const input = document.querySelector<HTMLInputElement>('#query');
  if (input !== null) new SearchPage(input, firstFile).start();
}

class SearchPage {
  readonly #input: HTMLInputElement;
  readonly #place = find('#search');
  readonly #list = find('#search-results');
  readonly #status = find('#search-status');
  /** What stands after the cards. */
  readonly #tail = element('div', { class: 'after-results' });
  /** The filters, and whatever else is shown after the first answer alone, once it is there. */
  #facets: Facets | undefined;
  #later: Later | undefined;
  readonly #engine: SearchEngine;
  readonly #emergency: EmergencyPlace;
  #state: SearchState;
  #asOf: AsOf | undefined;
  #shown = PAGE_SIZE;
  /** Counts searches, so that an answer that comes late does not replace a later one. */
  #turn = 0;
  /** What the list shows: what says the same again is not drawn again. */
  #drawn = '';

  constructor(input: HTMLInputElement, firstFile: FirstFile) {
    this.#input = input;
    const addresses = searchAddresses();
    const named = this.#place.dataset['of'];
    const ways = named === undefined ? { where: askWhere } : { named, where: askWhere };
    this.#engine = new SearchEngine(addresses, firstFile, ways);
    this.#emergency = new EmergencyPlace(find('#search-emergency'), addresses);
    this.#state = readState(location.search);
  }

  start(): void {
    watchTouch();
    const isTyped = isBeingTyped(this.#input);
    if (!isTyped) fill(this.#input, this.#state.query);
    const typed = () => ({ ...this.#state, query: typedInto(this.#input) });
    const cancel = onTyping(
      this.#input,
      () => void this.#ask(typed(), 'replace', { typing: true }),
    );
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      cancel();
      void this.#ask(typed(), 'push');
    });
    walkResults(this.#input, this.#list);
    const warmUp = () => {
      this.#emergency.warmUp();
      this.#engine.warmUp();
    };
    this.#input.addEventListener('focus', warmUp, { once: true });
    onSearchKeys(() => this.#input.select());
    // A page that comes back from where the browser keeps it, or that has stood behind others, may be of an earlier publication.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#comeBack());
    document.addEventListener('visibilitychange', () => document.hidden || void this.#comeBack());
    addEventListener('popstate', () => {
      const state = readState(location.search);
      fill(this.#input, state.query);
      void this.#ask(state, 'none');
    });
    if (isTyped) void this.#ask(typed(), 'replace', { typing: true });
    else void this.#ask(this.#state, 'none');
  }

  /** Nobody waits for the word that a page that comes back asks for, however long it takes. */
  async #comeBack(): Promise<void> {
    if (await this.#renew()) return;
    if (await this.#engine.hearLate()) await this.#renew({ again: false });
  }

  /** Answers once more where the site has been published anew, and says so. */
  async #renew({ again = true } = {}): Promise<boolean> {
    if (!(await this.#engine.renew({ again }))) return false;
    await this.#ask(this.#state, 'none');
    if (this.#place.dataset['stage'] === 'done') this.#status.prepend(searchText.renewed);
    return true;
  }

  /** Searches for a state; the first answer is shown before the others have come. */
  async #ask(
    state: SearchState,
    history: 'push' | 'replace' | 'none',
    asked: SearchOptions = {},
  ): Promise<void> {
    beginWork();
    this.#state = state;
    this.#shown = PAGE_SIZE;
    this.#turn += 1;
    const turn = this.#turn;
    if (history !== 'none') {
      const address = `${location.pathname}${writeState(state)}`;
      if (history === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    }
    const isChosen = Object.values(state.chosen).some((values) => values.length > 0);
    const options = { ...asked, filtered: isChosen || state.sort === 'date' };
    const first = signal();
    const emergency = this.#emergency.ask(state.query, this.#list, first.given);
    if (state.query === '' && !isChosen) {
      this.#empty('idle', '');
      return first.give();
    }
    this.#mark('loading');
    this.#status.textContent = searchText.loading;
    try {
      let last: Answers | undefined;
      for await (const answers of this.#engine.search(state.query, options)) {
        await untouched();
        if (answers.whole) await this.#hearLater();
        if (turn !== this.#turn) return;
        // Before it is said that no list has it, all is looked through: what is shown until then stays.
        if (!answers.whole || !answers.inNoList) await this.#draw(answers, false, turn);
        if (turn !== this.#turn) return;
        last = answers;
        first.give();
      }
      const [asOf] = await Promise.all([this.#engine.asOf(), emergency]);
      await untouched();
      if (last === undefined || turn !== this.#turn) return;
      await this.#finish(last, asOf, turn);
      if (asOf !== undefined && asOf.publication === undefined) void this.#hearLate(last, turn);
    } catch {
      if (turn === this.#turn) this.#empty('failed', searchText.failedStatus);
    } finally {
      first.give();
    }
  }

  /** What is shown after the first answer alone came with what gives the other answers; without it these are not there either. */
  async #hearLater(): Promise<void> {
    this.#later ??= await loadLater().catch(() => undefined);
  }

  /** Word of what is published may come after the answers: they are given anew then, or told to be the newest. */
  async #hearLate(answers: Answers, turn: number): Promise<void> {
    if (!(await this.#engine.hearLate()) || turn !== this.#turn) return;
    if (await this.#renew({ again: false })) return;
    this.#asOf = await this.#engine.asOf();
    await untouched();
    if (turn === this.#turn) await this.#draw(answers, true, turn);
  }

  async #finish(answers: Answers, asOf: AsOf | undefined, turn: number): Promise<void> {
    this.#asOf = asOf;
    await this.#hearLater();
    await this.#draw(answers, true, turn);
    await breathIfDue();
    if (turn !== this.#turn) return;
    this.#facets ??= this.#makeFacets();
    this.#facets?.draw(answers, this.#state);
    this.#status.replaceChildren(...countOf(this.#fitting(answers), this.#state.sort));
    this.#mark('done');
  }

  #makeFacets(): Facets | undefined {
    const place = find('#search-facets') as HTMLDetailsElement;
    const ask = (state: SearchState) => void this.#ask(state, 'push');
    return this.#later && new this.#later.Facets(place, this.#list, ask);
  }

  /** The results that fit what is chosen, in the order that is chosen. */
  #fitting({ index, results }: Answers): readonly Result[] {
    const fitting = filter(index, results, this.#state);
    return this.#state.sort === 'date' ? byDate(fitting) : fitting;
  }

  /** The cards, if they are others than those shown; once all is known, what stands after them too. */
  async #draw(answers: Answers, done: boolean, turn: number): Promise<void> {
    const fitting = this.#fitting(answers);
    const visible = await answers.withCards(
      fitting.slice(0, answers.whole || done ? this.#shown : this.#firstOf(fitting)),
    );
    if (turn !== this.#turn) return;
    const isFiltered = fitting.length < answers.results.length;
    const inNoList = done && answers.whole && answers.inNoList && !isFiltered;
    const told = visible.map(({ record, sure, passage }) => [record.id, sure, passage]);
    const drawn = JSON.stringify([this.#state, answers.whole, inNoList, told, answers.where]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#list.dataset['searchNone'] = String(inNoList);
      replaceResults(this.#list, [
        ...(this.#later?.placeLines(answers) ?? []),
        ...streetLines(answers, this.#state, (state) => void this.#ask(state, 'push')),
        ...(inNoList && this.#later ? [this.#later.noneNotice(answers, location.pathname)] : []),
        ...cardList(answers, visible, {
          firstInFull: true,
          apart: this.#state.sort === 'relevance',
        }),
        this.#tail,
      ]);
    }
    const left = Math.min(fitting.length - visible.length, PAGE_SIZE);
    this.#tail.replaceChildren(
      ...(done && left > 0 ? [this.#moreButton(answers, left)] : []),
      ...(done && answers.withoutText ? [this.#fullTextButton()] : []),
      ...(done && isFiltered && fitting.length === 0 ? [filteredAway()] : []),
      ...(done && !answers.whole
        ? [partlyNotice(searchText.partly, () => void this.#ask(this.#state, 'none'))]
        : []),
      ...(done && this.#later && this.#asOf ? [this.#later.asOfLine(this.#asOf)] : []),
    );
  }

  /** How many of the first answers are shown before the others are there: the best, which seldom changes, and nothing that would. */
  #firstOf(results: readonly Result[]): number {
    if (this.#state.sort === 'date') return 0;
    const near = results.findIndex((result) => !result.sure);
    return near < 0 ? PAGE_SIZE : Math.max(1, near);
  }

  #moreButton(answers: Answers, count: number): HTMLElement {
    return plainButton(searchText.more(count), async () => {
      const first = this.#shown;
      this.#shown += PAGE_SIZE;
      try {
        await this.#draw(answers, true, this.#turn);
        this.#list.querySelectorAll<HTMLElement>('.result h3 a')[first]?.focus();
      } catch {
        // What they show cannot be had at the moment: the button stays for another try.
        this.#shown = first;
      }
    });
  }

  /** What the lists say in their own words is looked through on request, where the answer is sure without it. */
  #fullTextButton(): HTMLElement {
    const ask = () => void this.#ask(this.#state, 'none', { fullText: true });
    return plainButton(searchText.fullText, ask);
  }

  #mark(stage: Stage): void {
    this.#place.dataset['stage'] = stage;
    this.#list.dataset['searchState'] = stage === 'failed' ? 'done' : stage;
  }

  #empty(stage: Stage, status: string): void {
    this.#drawn = '';
    this.#list.replaceChildren();
    this.#list.dataset['searchNone'] = 'false';
    this.#facets?.hide();
    this.#status.textContent = status;
    this.#mark(stage);
  }
}

function filteredAway(): HTMLElement {
  return element('div', { class: 'notice' }, element('p', {}, searchText.filteredNone));
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${selector} is missing from the search page`);
  return found;
}
