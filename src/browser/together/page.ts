import { searchText } from '../../words/search-text.ts';
import { togetherText as words } from '../../words/together-text.ts';
import { addressesBelow, searchAddresses } from '../search/addresses.ts';
import { fill, isBeingTyped, onTyping, typedInto, walkResults } from '../search/box.ts';
import { countOf } from '../search/count.ts';
import { plainButton, replaceResults } from '../search/dom.ts';
import { EmergencyPlace } from '../search/emergencies.ts';
import type { SearchOptions } from '../search/engine.ts';
import { onSearchKeys } from '../search/keys.ts';
import { signal } from '../search/lazy.ts';
import type { Result } from '../search/results.ts';
import { untouched, watchTouch } from '../search/touch.ts';
import { drawnOf, jointCards, type PlacedPart, placedOf, readyParts } from './cards.ts';
import { District, type Named } from './district.ts';
import { type DistrictPart, JointSearch } from './joint-search.ts';
import { isInNoneOf } from './merge.ts';
import { chooseNotice, noneNotice, ownSearch, silences } from './notices.ts';
import { readState, type TogetherState, writeState } from './state.ts';

const PAGE_SIZE = 10;
/** More sites than this are asked at once only when that is asked for. */
const MOST_AT_ONCE = 12;

/** Where the page puts what it shows. */
export interface Places {
  readonly input: HTMLInputElement;
  readonly place: HTMLElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly emergency: HTMLElement;
  /** The districts to choose from, a box each by its name. */
  readonly boxes: readonly HTMLInputElement[];
  /** The links to the districts' own searches, by their names. */
  readonly links: readonly HTMLAnchorElement[];
}

/** Asks the districts that are named on a page, and keeps its address in step with what is shown. */
export class TogetherPage {
  readonly #at: Places;
  readonly #districts: readonly District[];
  /** A danger is told as on every search; with one district chosen, with the numbers of that district. */
  readonly #emergencies = new Map<string, EmergencyPlace>();
  #state: TogetherState;
  #search: JointSearch | undefined;
  #shown = PAGE_SIZE;
  #drawn = '';
  /** Counts drawings: what waits for cards is overtaken by what was heard meanwhile. */
  #drawing = 0;
  /** Whether all of very many districts may be asked. */
  #mayAskAll = false;

  constructor(places: Places, named: readonly Named[], whereScript: string) {
    this.#at = places;
    this.#districts = named.map((one) => new District(one, { whereScript }));
    this.#state = this.#read();
  }

  start(): void {
    watchTouch();
    const { input, list, boxes } = this.#at;
    const typed = (): TogetherState => ({
      query: typedInto(input),
      chosen: boxes.filter(({ checked }) => checked).map(({ value }) => value),
    });
    const cancel = onTyping(input, () => void this.#ask(typed(), 'replace', { typing: true }));
    const ask = () => {
      cancel();
      void this.#ask(typed(), 'push');
    };
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      ask();
    });
    for (const box of boxes) box.addEventListener('change', ask);
    walkResults(input, list);
    onSearchKeys(() => input.select());
    addEventListener('popstate', () => this.#askAddress());
    if (isBeingTyped(input)) void this.#ask(typed(), 'replace', { typing: true });
    else this.#askAddress();
  }

  #read(): TogetherState {
    const names = this.#districts.map(({ name }) => name);
    return readState(location.search, names);
  }

  #askAddress(): void {
    const state = this.#read();
    fill(this.#at.input, state.query);
    for (const box of this.#at.boxes) box.checked = state.chosen.includes(box.value);
    void this.#ask(state, 'none');
  }

  get #asked(): readonly District[] {
    const { chosen } = this.#state;
    return this.#districts.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
  }

  async #ask(
    state: TogetherState,
    history: 'push' | 'replace' | 'none',
    options: SearchOptions = {},
  ): Promise<void> {
    this.#state = state;
    this.#shown = PAGE_SIZE;
    this.#search?.stop();
    this.#search = undefined;
    const address = `${location.pathname}${writeState(state)}`;
    if (history === 'push') window.history.pushState(null, '', address);
    if (history === 'replace') window.history.replaceState(null, '', address);
    this.#linkOwn();
    const first = signal();
    const emergency = this.#emergencyPlace().ask(state.query, this.#at.list, first.given);
    if (state.query === '') this.#empty();
    else if (this.#asked.length > MOST_AT_ONCE && !this.#mayAskAll) this.#askWhere();
    else await this.#askDistricts(state.query, options, first.give);
    first.give();
    await emergency;
  }

  async #askDistricts(query: string, options: SearchOptions, give: () => void): Promise<void> {
    const { list, place } = this.#at;
    const search = new JointSearch(this.#asked, async (parts) => {
      await untouched();
      if (this.#search === search) await this.#draw(parts, options, false);
      if (parts.some(({ answers }) => answers !== undefined)) give();
    });
    this.#search = search;
    place.dataset['stage'] = 'loading';
    list.dataset['searchState'] = 'loading';
    this.#count(search.parts, [], false);
    await search.ask(query, options);
    await untouched();
    if (this.#search !== search) return;
    await this.#draw(search.parts, options, true);
    if (this.#search !== search) return;
    place.dataset['stage'] = 'done';
    list.dataset['searchState'] = 'done';
  }

  /** The cards, if they are others than those shown; once all is known, what else is to be said. */
  async #draw(
    parts: readonly DistrictPart[],
    options: SearchOptions,
    done: boolean,
  ): Promise<void> {
    const { list } = this.#at;
    this.#drawing += 1;
    const drawing = this.#drawing;
    const all = placedOf(await readyParts(parts, this.#shown));
    // What was heard later is drawn, or on its way.
    if (drawing !== this.#drawing) return;
    const visible = all.slice(0, this.#shown);
    const answered = parts.filter(({ answers }) => answers !== undefined);
    const inNone = done && (answered.length === 0 || isInNoneOf(answered));
    const drawn = `${done} ${inNone} ${this.#shown} ${drawnOf(visible)}`;
    this.#count(parts, all, done);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    list.dataset['searchNone'] = String(inNone);
    const others = beyond(parts, this.#shown).length;
    const more = Math.min(all.length - visible.length + others, PAGE_SIZE);
    const isSure = visible[0]?.result.sure === true && options.fullText !== true;
    replaceResults(list, [
      ...(inNone ? [noneNotice(parts)] : []),
      ...jointCards(visible),
      ...(done ? silences(parts, this.#state.query) : []),
      ...(done && more > 0 ? [this.#moreButton(parts, options, more)] : []),
      ...(done && isSure ? [plainButton(searchText.fullText, () => this.#askText())] : []),
    ]);
  }

  #askText(): void {
    void this.#ask(this.#state, 'none', { fullText: true });
  }

  #count(parts: readonly DistrictPart[], all: readonly PlacedPart[], done: boolean): void {
    const { status } = this.#at;
    const answered = parts.filter(({ answers }) => answers !== undefined).length;
    if (!done) {
      status.textContent = words.asking(answered, parts.length);
      return;
    }
    const results = [...all.map(({ result }) => result), ...beyond(parts, this.#shown)];
    status.replaceChildren(...countOf(results), words.of(answered, parts.length - answered));
  }

  #moreButton(parts: readonly DistrictPart[], options: SearchOptions, count: number): HTMLElement {
    return plainButton(searchText.more(count), async () => {
      const first = this.#shown;
      this.#shown += PAGE_SIZE;
      await this.#draw(parts, options, true);
      this.#at.list.querySelectorAll<HTMLElement>('.result h3 a')[first]?.focus();
    });
  }

  /** Of very many districts, those are asked that are chosen, or all when that is asked for. */
  #askWhere(): void {
    this.#empty();
    const all = () => {
      this.#mayAskAll = true;
      void this.#ask(this.#state, 'none');
    };
    this.#at.list.replaceChildren(chooseNotice(this.#asked.length, all));
  }

  #empty(): void {
    const { list, status, place } = this.#at;
    this.#drawn = '';
    this.#drawing += 1;
    list.replaceChildren();
    list.dataset['searchNone'] = 'false';
    list.dataset['searchState'] = 'idle';
    place.dataset['stage'] = 'idle';
    status.textContent = '';
  }

  /** What has been typed is looked for on a district's own site with one more click. */
  #linkOwn(): void {
    for (const [at, link] of this.#at.links.entries()) {
      const district = this.#districts[at];
      if (district !== undefined) link.href = ownSearch(district, this.#state.query);
    }
  }

  #emergencyPlace(): EmergencyPlace {
    const { emergency, place } = this.#at;
    const [only, ...others] = this.#asked;
    const base = only !== undefined && others.length === 0 ? only.base : '';
    const known = this.#emergencies.get(base);
    if (known !== undefined) return known;
    // A number that is rung in this district alone is no help elsewhere.
    const { local = '' } = place.dataset;
    const made =
      base === ''
        ? new EmergencyPlace(emergency, searchAddresses(), (call) => call !== local)
        : new EmergencyPlace(emergency, addressesBelow(base));
    this.#emergencies.set(base, made);
    return made;
  }
}

/** What the districts have beyond the answers that may be shown. */
const beyond = (parts: readonly DistrictPart[], shown: number): readonly Result[] =>
  parts.flatMap(({ answers }) => answers?.results.slice(shown) ?? []);
