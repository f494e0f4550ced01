import type { FirstFile } from '../../search/instant-files.ts';
import { searchText } from '../../words/search-text.ts';
import { searchAddresses } from './addresses.ts';
import { fill, onTyping, typedInto, walkResults } from './box.ts';
import { cardList } from './card.ts';
import { countOf } from './count.ts';
import { element, replaceResults } from './dom.ts';
import { EmergencyPlace } from './emergencies.ts';
import { type Answers, SearchEngine } from './engine.ts';
import { signal } from './lazy.ts';
import { type Later, loadLater } from './load-later.ts';
import { partlyNotice } from './partly-notice.ts';
import { LONGEST_QUERY } from './query-length.ts';
import { searchStyled } from './style.ts';
import { untouched, watchTouch } from './touch.ts';
import { typedBefore } from './typed-before.ts';
import { askWhere } from './where.ts';

/** As many as fit beside the keyboard of a phone; the search page shows the rest. */
const MOST_CARDS = 5;

let dialog: SearchDialog | undefined;

/** Opens the search over any page, with the box ready to type in and what was typed for it already. */
export async function openSearchDialog(firstFile: FirstFile): Promise<void> {
  if (dialog?.isOpen) return;
  await searchStyled();
  dialog ??= new SearchDialog(firstFile);
  const typed = await typedBefore();
  if (typed !== undefined) dialog.open(typed);
}

class SearchDialog {
  readonly #engine: SearchEngine;
  readonly #input = element('input', {
    type: 'search',
    maxlength: String(LONGEST_QUERY),
    name: 'q',
    'aria-label': searchText.title,
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  readonly #emergency: EmergencyPlace;
  readonly #list = element('div', { 'data-search-state': 'idle' });
  readonly #status = element('p', { role: 'status', class: 'muted' }, searchText.lead);
  readonly #dialog: HTMLDialogElement;
  /** What is shown after the first answer alone, once it is there. */
  #later: Later | undefined;
  #turn = 0;

  constructor(firstFile: FirstFile) {
    watchTouch();
    const addresses = searchAddresses();
    this.#engine = new SearchEngine(addresses, firstFile, { where: askWhere });
    const emergency = element('div', { role: 'status' });
    this.#emergency = new EmergencyPlace(emergency, addresses);
    const close = element('button', { type: 'button', class: 'plain' }, searchText.close);
    this.#dialog = element(
      'dialog',
      { class: 'search-dialog', 'aria-label': searchText.title },
      element(
        'form',
        { action: addresses.page, class: 'search-row' },
        this.#input,
        element('button', {}, searchText.allResults),
        close,
      ),
      this.#status,
      emergency,
      this.#list,
    );
    close.addEventListener('click', () => this.#dialog.close());
    // A search box takes the first Escape to clear itself; here it means: away with the dialog.
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) this.#dialog.close();
    });
    onTyping(this.#input, () => this.#askTyped());
    walkResults(this.#input, this.#list);
    document.body.append(this.#dialog);
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  /** Opens over the page. What was typed for it stands in its box, and more may follow; an earlier query is typed over. */
  open(typed: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    if (typed === '') this.#input.select();
    else {
      fill(this.#input, typed);
      this.#askTyped();
    }
    this.#emergency.warmUp();
    this.#engine.warmUp();
  }

  #askTyped(): void {
    void this.#ask(typedInto(this.#input));
  }

  async #ask(text: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const first = signal();
    const emergency = this.#emergency.ask(text, this.#list, first.given);
    if (text === '') {
      this.#show([], 'idle', searchText.lead);
      return first.give();
    }
    this.#list.dataset['searchState'] = 'loading';
    let last: Answers | undefined;
    try {
      for await (const answers of this.#engine.search(text, { typing: true })) {
        await untouched();
        if (answers.whole) this.#later ??= await loadLater();
        if (turn !== this.#turn) return;
        if (!answers.whole || !answers.inNoList) this.#answer(answers, 'loading');
        last = answers;
        first.give();
      }
      await emergency;
      await untouched();
      if (last !== undefined && turn === this.#turn) this.#answer(last, 'done');
    } catch {
      if (turn === this.#turn) this.#show([this.#partly(searchText.failedHere)], 'done');
    } finally {
      first.give();
    }
  }

  #answer(answers: Answers, state: 'loading' | 'done'): void {
    const isLast = state === 'done';
    const inNoList = isLast && answers.whole && answers.inNoList;
    const content = [
      ...(inNoList && this.#later ? [this.#later.noneNotice(answers, searchAddresses().page)] : []),
      ...(this.#later?.placeLines(answers) ?? []),
      ...cards(answers),
      ...(isLast && !answers.whole ? [this.#partly(searchText.partly)] : []),
    ];
    this.#list.dataset['searchNone'] = String(inNoList);
    this.#show(content, state, ...(isLast ? countOf(answers.results) : [searchText.loading]));
  }

  #partly(says: string): HTMLElement {
    return partlyNotice(says, () => this.#askTyped());
  }

  #show(
    content: readonly HTMLElement[],
    state: 'idle' | 'loading' | 'done',
    ...status: readonly (Node | string)[]
  ): void {
    replaceResults(this.#list, content);
    this.#status.replaceChildren(...status);
    this.#list.dataset['searchState'] = state;
  }
}

function cards(answers: Answers): HTMLElement[] {
  return cardList(answers, answers.results.slice(0, MOST_CARDS), {
    firstInFull: false,
    apart: true,
  });
}
