import { mayReturn } from '../../handoffs/answer.ts';
import { handoffText } from '../../words/handoff-text.ts';
import { onTyping } from '../search/box.ts';
import { element } from '../search/dom.ts';
import { openDesk } from './desk.ts';
import {
  type Asked,
  type HandoffDesk,
  type Reply,
  readAsked,
  type WhichDepartment,
} from './question.ts';

/** Brings the check to life: answers while the question is being typed, and keeps the address in step. */
export async function startHandoffCheck(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#handoff-check');
  const output = document.querySelector<HTMLElement>('#handoff-answer');
  if (form === null || output === null) return;
  try {
    const { desk, warmUp } = await openDesk(form.dataset);
    await new CheckPage(form, output, desk).start();
    // From here on the page needs no network, whatever is typed.
    warmUp();
  } catch {
    output.replaceChildren(element('p', { class: 'notice' }, handoffText.failed));
  }
}

class CheckPage {
  readonly #form: HTMLFormElement;
  readonly #output: HTMLElement;
  readonly #desk: HandoffDesk;
  #filled = { department: '', matter: '' };
  #latest: Asked | undefined;

  constructor(form: HTMLFormElement, output: HTMLElement, desk: HandoffDesk) {
    this.#form = form;
    this.#output = output;
    this.#desk = desk;
  }

  async start(): Promise<void> {
    this.#fill(readAsked(location.search));
    const cancel = onTyping(this.#form, () => void this.#ask('replace'));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      cancel();
      void this.#ask('push');
    });
    addEventListener('popstate', () => {
      this.#fill(readAsked(location.search));
      void this.#show();
    });
    await this.#show();
  }

  /** The address holds ids; the boxes show names. */
  #fill({ department, matter, street }: Asked): void {
    this.#field('department').value = department === '' ? '' : this.#desk.nameOf(department);
    this.#field('matter').value = this.#desk.matterNamed(matter) ?? matter;
    this.#field('street').value = street;
    this.#filled = { department, matter };
  }

  #field(name: keyof Asked): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  /** What stands in the boxes; a name that was filled in for an id still means that id. */
  #asked(): Asked {
    const read = (name: keyof Asked) => this.#field(name).value.trim();
    const { department, matter } = this.#filled;
    const [typedDepartment, typedMatter] = [read('department'), read('matter')];
    return {
      department: typedDepartment === this.#desk.nameOf(department) ? department : typedDepartment,
      matter: typedMatter === this.#desk.matterNamed(matter) ? matter : typedMatter,
      street: read('street'),
    };
  }

  async #ask(history: 'push' | 'replace'): Promise<void> {
    const asked = this.#asked();
    const reply = await this.#show();
    if (reply === 'overtaken') return;
    const { department, matter } = reply?.kind === 'answered' ? reply : asked;
    const address = `?${query({ department, matter, street: asked.street })}`;
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }

  /** Shows the answer to what the boxes say, unless they have been changed meanwhile. */
  async #show(): Promise<Reply | WhichDepartment | undefined | 'overtaken'> {
    const asked = this.#asked();
    this.#latest = asked;
    const reply = await this.#desk.reply(asked).catch(() => 'not-loaded' as const);
    if (this.#latest !== asked) return 'overtaken';
    this.#output.replaceChildren(...this.#blocksFor(reply, asked));
    return reply === 'not-loaded' ? undefined : reply;
  }

  #blocksFor(
    reply: Reply | WhichDepartment | undefined | 'not-loaded',
    asked: Asked,
  ): HTMLElement[] {
    if (reply === undefined) return [];
    if (reply === 'not-loaded')
      return [element('p', { class: 'notice' }, handoffText.wordsNotLoaded)];
    return reply.kind === 'answered'
      ? this.#blocks(reply, asked)
      : this.#which(reply.candidates, asked);
  }

  #which(
    candidates: readonly string[],
    { department: typed, matter, street }: Asked,
  ): HTMLElement[] {
    if (candidates.length === 0) return [element('p', {}, handoffText.noDepartment(typed))];
    return [
      element('p', {}, handoffText.whichDepartment(typed)),
      linkList(
        candidates.map((department) => [
          this.#desk.nameOf(department),
          { department, matter, street },
        ]),
      ),
    ];
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
    const { returnForm, returnWithin, rule, office, officeUrl, phone } = this.#form.dataset;
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
        handoffText.returnRule(Number(returnWithin)),
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
      linkList(near.map(({ record }) => [record.title, { department, matter: record.id, street }])),
    );
  }
}

/** Questions to choose from, as links of their own. */
function linkList(questions: readonly (readonly [name: string, asked: Asked])[]): HTMLElement {
  return element(
    'ul',
    { class: 'item-list' },
    ...questions.map(([name, asked]) =>
      element('li', {}, element('a', { href: `?${query(asked)}` }, name)),
    ),
  );
}

/** The question as an address says it; what was not chosen is left out. */
function query(asked: Asked): string {
  const chosen = Object.entries(asked).filter(([, value]) => value !== '');
  return new URLSearchParams(chosen).toString();
}
