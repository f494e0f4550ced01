import { mayReturn } from '../../handoffs/answer.ts';
import type { CheckIndex } from '../../handoffs/format.ts';
import { TYPING_MS } from '../../search/browser/addresses.ts';
import { element } from '../../search/browser/dom.ts';
import { fetchJson } from '../../search/browser/lazy.ts';
import { handoffText } from '../handoff-text.ts';
import { type Asked, HandoffDesk, type Reply, readAsked } from './handoff-question.ts';

/** Brings the check to life: answers while the question is being typed, and keeps the address in step. */
export async function startHandoffCheck(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#handoff-check');
  const output = document.querySelector<HTMLElement>('#handoff-answer');
  if (form === null || output === null) return;
  try {
    const desk = new HandoffDesk(await fetchJson<CheckIndex>(form.dataset['index'] ?? ''));
    new CheckPage(form, output, desk).start();
  } catch {
    output.replaceChildren(element('p', { class: 'notice' }, handoffText.failed));
  }
}

class CheckPage {
  readonly #form: HTMLFormElement;
  readonly #output: HTMLElement;
  readonly #desk: HandoffDesk;

  constructor(form: HTMLFormElement, output: HTMLElement, desk: HandoffDesk) {
    this.#form = form;
    this.#output = output;
    this.#desk = desk;
  }

  start(): void {
    this.#fill(readAsked(location.search));
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#ask('replace'), TYPING_MS);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.#ask('push');
    });
    addEventListener('popstate', () => {
      this.#fill(readAsked(location.search));
      this.#show();
    });
    this.#show();
  }

  /** The address holds ids; the boxes show names. */
  #fill({ department, matter, street }: Asked): void {
    const record = this.#desk.index.search.records.find(({ id }) => id === matter);
    const earlier = this.#desk.index.handoffs.find(({ id }) => id === matter);
    this.#field('department').value = department === '' ? '' : this.#desk.nameOf(department);
    this.#field('matter').value = record?.title ?? earlier?.task ?? matter;
    this.#field('street').value = street;
  }

  #field(name: keyof Asked): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  #asked(): Asked {
    const read = (name: keyof Asked) => this.#field(name).value.trim();
    return { department: read('department'), matter: read('matter'), street: read('street') };
  }

  #ask(history: 'push' | 'replace'): void {
    const reply = this.#show();
    const { department, matter, street } = this.#asked();
    const address = `?${query({ department: reply?.department ?? department, matter: reply?.matter ?? matter, street })}`;
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }

  #show(): Reply | undefined {
    const asked = this.#asked();
    const reply = this.#desk.reply(asked);
    if (reply !== undefined) this.#output.replaceChildren(...this.#blocks(reply, asked));
    else {
      const isUnknown = asked.department !== '' && asked.matter !== '';
      this.#output.replaceChildren(
        ...(isUnknown ? [element('p', {}, handoffText.noDepartment(asked.department))] : []),
      );
    }
    return reply;
  }

  #blocks(reply: Reply, asked: Asked): HTMLElement[] {
    const { verdict, sentences, source } = reply.explained;
    const returns = mayReturn(reply.answer);
    const block = element(
      'div',
      { class: 'branch', 'data-answer': reply.answer.kind },
      element(
        'p',
        { class: 'muted' },
        handoffText.asked(
          this.#desk.nameOf(reply.department),
          reply.matterName,
          reply.street === undefined ? undefined : this.#desk.nameOf(reply.street),
        ),
      ),
      element('p', { class: 'answer-line' }, verdict),
      ...sentences.map((sentence) => element('p', {}, sentence)),
      source !== undefined &&
        element(
          'p',
          {},
          `${handoffText.source}：`,
          element('a', { href: source.url }, source.name),
        ),
    );
    return [
      block,
      ...(returns ? [this.#whatToDo(reply)] : []),
      ...(reply.near.length > 0 ? [this.#near(reply, asked)] : []),
    ];
  }

  #whatToDo({ department, matter, street }: Reply): HTMLElement {
    const { returnForm, rule, office, officeUrl, phone } = this.#form.dataset;
    return element(
      'div',
      {},
      element(
        'p',
        {},
        element(
          'a',
          {
            class: 'action',
            href: `${returnForm}?${query({ department, matter, street: street ?? '' })}`,
          },
          handoffText.returnForm,
        ),
      ),
      element(
        'p',
        {},
        handoffText.returnRule,
        element('a', { href: rule }, handoffText.rule),
        '。',
      ),
      element(
        'p',
        {},
        `${handoffText.askOffice}：`,
        element('a', { href: officeUrl }, office),
        ' ',
        element('a', { href: `tel:${phone}` }, phone),
      ),
    );
  }

  #near({ near, department }: Reply, { street }: Asked): HTMLElement {
    return element(
      'div',
      {},
      element('h2', {}, handoffText.near),
      element(
        'ul',
        { class: 'item-list' },
        ...near.map(({ record }) =>
          element(
            'li',
            {},
            element(
              'a',
              { href: `?${query({ department, matter: record.id, street })}` },
              record.title,
            ),
          ),
        ),
      ),
    );
  }
}

/** The question as an address says it; what was not chosen is left out. */
function query(asked: Asked): string {
  const chosen = Object.entries(asked).filter(([, value]) => value !== '');
  return new URLSearchParams(chosen).toString();
}
