import type { Found } from '../../search/where-format.ts';
import { calling, whereText } from '../../words/where-text.ts';
import { fill, isBeingTyped, onTyping, typedInto } from '../search/box.ts';
import { element } from '../search/dom.ts';
import { WhereDesk } from './desk.ts';

/** Names the street of the place that is typed into the form of a page, letter by letter. */
export function startWhichStreet(): void {
  const form = document.querySelector<HTMLFormElement>('form.which-street');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const desk = new WhichStreet(form, input);
  const cancel = onTyping(input, () => void desk.ask());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    cancel();
    void desk.ask(true);
  });
  // The form of a page without the answer leads to the one that has the list. What has been typed while this was on its way stays.
  const place = isBeingTyped(input) ? null : new URLSearchParams(location.search).get('place');
  if (place !== null) fill(input, place);
  if (input.value !== '') void desk.ask(place !== null);
}

class WhichStreet {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #desk = new WhereDesk();
  /** Counts questions: an answer that comes late does not replace a later one. */
  #turn = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.#input = input;
  }

  /** Asks for what has been typed; where it is all, what is not found is said. */
  async ask(isWhole = false): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const text = typedInto(this.#input);
    const { where = '', file = '', state = '' } = this.#form.dataset;
    const reply = text === '' ? undefined : await this.#desk.ask(where, { file, state, text });
    if (turn !== this.#turn) return;
    // Where nothing can be looked up, the list itself is there.
    if (text !== '' && reply === undefined && isWhole) return this.#form.submit();
    const { told, begun = [] } = reply ?? {};
    const found = told !== undefined && told.found.length > 0 ? told.found : begun;
    const isUnknown = isWhole && text !== '' && found.length === 0;
    this.#show(isUnknown ? [unknown()] : found.map((one) => this.#line(one)));
  }

  #line({ record, street, says }: Found): HTMLElement {
    const { only, called } = this.#form.dataset;
    const isElsewhere = only !== undefined && !only.split(' ').includes(street.id);
    const [before = '', after = ''] = says.split(street.name);
    return element(
      'p',
      { 'data-street': isElsewhere ? '' : street.id },
      element('a', { href: record.url }, record.title),
      before.slice(record.title.length),
      element('strong', {}, element('a', { href: street.url }, street.name)),
      after,
      isElsewhere && calling(called, whereText.elsewhere),
      ...(record.phone === undefined ? [] : [whereText.phone, ring(record.phone)]),
    );
  }

  #show(lines: readonly HTMLElement[]): void {
    this.#form.querySelector('[aria-live]')?.replaceChildren(...lines);
  }
}

/** The page itself says the number of the hotline; what else the search knows of addresses would come as one more file. */
function unknown(): HTMLElement {
  const { hotline = '' } = document.querySelector<HTMLElement>('[data-hotline]')?.dataset ?? {};
  return element('p', { 'data-street': '' }, whereText.notFound, ring(hotline));
}

function ring(phone: string): HTMLElement {
  return element('a', { href: `tel:${phone}`, class: 'ring' }, phone);
}
