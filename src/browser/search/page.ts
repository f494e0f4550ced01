import type { FirstFile } from '../../search/instant-files.ts';
import type { InstantIndex } from '../../search/instant-format.ts';
import type { Query } from '../../search/query.ts';
import { searchText } from '../../words/search-text.ts';
import { searchAddresses } from './addresses.ts';
import { onTyping, walkResults } from './box.ts';
import { cardList } from './card.ts';
import { element, replaceResults } from './dom.ts';
import { EmergencyPlace } from './emergencies.ts';
import { type Answers, SearchEngine, type SearchOptions } from './engine.ts';
import { renderFacets } from './facets.ts';
import { onSearchKeys } from './keys.ts';
import { noneNotice } from './none-notice.ts';
import { byDate, filter, type Result } from './results.ts';
import { readState, type SearchState, toggle, writeState } from './state.ts';

const PAGE_SIZE = 10;

/** Brings the search page to life: reads the address, answers, and keeps the address in step with what is shown. */
export function startSearchPage(firstFile: FirstFile): void {
  const input = document.querySelector<HTMLInputElement>('#query');
  if (input !== null) new SearchPage(input, firstFile).start();
}

class SearchPage {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #facets: HTMLElement;
  readonly #status: HTMLElement;
  readonly #engine: SearchEngine;
  readonly #emergency: EmergencyPlace;
  #state: SearchState;
  #results: readonly Result[] = [];
  #shown = PAGE_SIZE;
  /** Counts searches, so that an answer that comes late does not replace a later one. */
  #turn = 0;

  constructor(input: HTMLInputElement, firstFile: FirstFile) {
    this.#input = input;
    this.#list = find('#search-results');
    this.#facets = find('#search-facets');
    this.#status = find('#search-status');
    const addresses = searchAddresses();
    this.#engine = new SearchEngine(addresses, firstFile);
    this.#emergency = new EmergencyPlace(find('#search-emergency'), addresses.emergencies);
    this.#state = readState(location.search);
  }

  start(): void {
    this.#input.value = this.#state.query;
    const typed = () => ({ ...this.#state, query: this.#input.value.trim() });
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
    addEventListener('popstate', () => {
      const state = readState(location.search);
      this.#input.value = state.query;
      this.#ask(state, 'none');
    });
    this.#ask(this.#state, 'none');
  }

  /** Searches for a state; the first answers are shown before the others have come. */
  async #ask(
    state: SearchState,
    history: 'push' | 'replace' | 'none',
    options: SearchOptions = {},
  ): Promise<void> {
    this.#state = state;
    this.#shown = PAGE_SIZE;
    this.#turn += 1;
    const turn = this.#turn;
    if (history !== 'none') {
      const address = `${location.pathname}${writeState(state)}`;
      if (history === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    }
    const emergency = this.#emergency.ask(state.query);
    if (state.query === '' && Object.values(state.chosen).every((values) => values.length === 0)) {
      this.#clear();
      return;
    }
    this.#list.dataset['searchState'] = 'loading';
    this.#status.textContent = searchText.loading;
    try {
      let last: Answers | undefined;
      for await (const answers of this.#engine.search(state.query, options)) {
        if (turn !== this.#turn) return;
        this.#results = answers.results;
        this.#render(answers, false);
        last = answers;
      }
      await emergency;
      if (last !== undefined && turn === this.#turn) this.#render(last, true);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #render(answers: Answers, done: boolean): void {
    const { index, query } = answers;
    const fitting = filter(index, this.#results, this.#state);
    const ordered = this.#state.sort === 'date' ? byDate(fitting) : fitting;
    const visible = ordered.slice(0, this.#shown);
    const blocks = cardList(answers, visible, {
      firstInFull: true,
      apart: this.#state.sort === 'relevance',
    });
    const inNoList = done && answers.inNoList && this.#results.length === ordered.length;
    if (inNoList) blocks.unshift(noneNotice(answers, location.pathname));
    this.#list.dataset['searchNone'] = String(inNoList);
    blocks.unshift(...this.#places(index, query));
    const left = ordered.length - visible.length;
    if (left > 0) blocks.push(this.#moreButton(answers, Math.min(left, PAGE_SIZE)));
    if (done && answers.withoutText) blocks.push(this.#fullTextButton());
    if (done && ordered.length === 0 && !inNoList) blocks.push(filteredAway());
    replaceResults(this.#list, blocks);
    renderFacets(
      this.#facets,
      index,
      this.#results,
      this.#state,
      (state) => void this.#ask(state, 'push'),
    );
    this.#facets.hidden = this.#results.length === 0;
    if (!done) return;
    this.#status.textContent = countText(ordered);
    this.#list.dataset['searchState'] = 'done';
  }

  /** A street that the query names: its own page, and its duties alone. */
  #places(index: InstantIndex, query: Query): HTMLElement[] {
    return query.streets.flatMap((id) => {
      const street = index.bodies.find((body) => body.id === id);
      if (street === undefined) return [];
      const chosen = this.#state.chosen.street.includes(id);
      const button = element(
        'button',
        { type: 'button', class: 'plain', 'aria-pressed': String(chosen) },
        searchText.onlyStreet(street.name),
      );
      button.addEventListener(
        'click',
        () => void this.#ask(toggle(this.#state, 'street', id), 'push'),
      );
      return element(
        'p',
        { class: 'place' },
        searchText.place,
        element('a', { href: street.url }, street.name),
        button,
      );
    });
  }

  #moreButton(answers: Answers, count: number): HTMLElement {
    const button = element('button', { type: 'button', class: 'plain' }, searchText.more(count));
    button.addEventListener('click', () => {
      const first = this.#shown;
      this.#shown += PAGE_SIZE;
      this.#render(answers, true);
      this.#list.querySelectorAll<HTMLElement>('.result h3 a')[first]?.focus();
    });
    return button;
  }

  /** What the lists say in their own words is looked through on request, where the answer is sure without it. */
  #fullTextButton(): HTMLElement {
    const button = element('button', { type: 'button', class: 'plain' }, searchText.fullText);
    button.addEventListener('click', () => void this.#ask(this.#state, 'none', { fullText: true }));
    return button;
  }

  #clear(): void {
    this.#results = [];
    this.#list.replaceChildren();
    this.#facets.hidden = true;
    this.#status.textContent = '';
    this.#list.dataset['searchState'] = 'idle';
    this.#list.dataset['searchNone'] = 'false';
  }

  #fail(): void {
    this.#list.replaceChildren(element('p', { class: 'notice' }, searchText.failed));
    this.#status.textContent = searchText.failed;
    this.#list.dataset['searchState'] = 'done';
  }
}

function filteredAway(): HTMLElement {
  return element('div', { class: 'notice' }, element('p', {}, searchText.filteredNone));
}

/** How many answers there are, those that fit apart from those that only might. */
export function countText(results: readonly Result[]): string {
  const sure = results.filter((result) => result.sure).length;
  return searchText.count(sure, results.length - sure);
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${selector} is missing from the search page`);
  return found;
}
