import { mayReturn } from '../../handoffs/answer.ts';
import { handoffText } from '../../words/handoff-text.ts';
import { fill, isBeingTyped, onTyping, typedInto } from '../search/box.ts';
import { element } from '../search/dom.ts';
import { openDesk } from './desk.ts';
import {
  type Asked,
  type HandoffDesk,
  type Replied,
  type Reply,
  readAsked,
  type WhichMatter,
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

/** What is asked, a box each. */
const FIELDS = ['department', 'matter', 'street'] as const;
type Field = (typeof FIELDS)[number];

class CheckPage {
  readonly #form: HTMLFormElement;
  readonly #output: HTMLElement;
  readonly #desk: HandoffDesk;
  #filled: Asked = { department: '', matter: '', street: '' };
  #latest: Asked | undefined;

  constructor(form: HTMLFormElement, output: HTMLElement, desk: HandoffDesk) {
    this.#form = form;
    this.#output = output;
    this.#desk = desk;
  }

  async start(): Promise<void> {
    // Who typed before all of this was loaded keeps it, whatever the address says.
    const typed = FIELDS.find((name) => isBeingTyped(this.#field(name)));
    if (location.search !== '') this.#fill(readAsked(location.search), typed);
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
    const isFilled = FIELDS.some((name) => typedInto(this.#field(name)) !== '');
    const isTyped = typed !== undefined || (location.search === '' && isFilled);
    // Who sends the address on sends what is answered.
    await (isTyped ? this.#ask('replace') : this.#show());
  }

  /** The address holds ids; the boxes show names. `typed`: where somebody is typing, which is left as it is. */
  #fill(asked: Asked, typed?: Field): void {
    const { department, matter, street } = asked;
    const names = {
      department: department === '' ? '' : this.#desk.nameOf(department),
      matter: this.#desk.matterNamed(matter) ?? matter,
      street,
    };
    for (const name of FIELDS) if (name !== typed) fill(this.#field(name), names[name]);
    this.#filled = asked;
  }

  #field(name: Field): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  /** What stands in the boxes; a name that was filled in for an id still means that id, and what was said of it still holds. */
  #asked(): Asked {
    const read = (name: Field) => typedInto(this.#field(name));
    const { department, matter, said, none } = this.#filled;
    const [typedDepartment, typedMatter] = [read('department'), read('matter')];
    const isFilled = typedMatter === (this.#desk.matterNamed(matter) ?? matter);
    return {
      department: typedDepartment === this.#desk.nameOf(department) ? department : typedDepartment,
      matter: isFilled ? matter : typedMatter,
      street: read('street'),
      ...(isFilled && { ...(said !== undefined && { said }), ...(none && { none }) }),
    };
  }

  async #ask(history: 'push' | 'replace'): Promise<void> {
    const asked = this.#asked();
    const reply = await this.#show();
    if (reply === 'overtaken') return;
    const { department, matter, said } = reply?.kind === 'answered' ? reply : asked;
    const address = `?${query({ ...asked, department, matter, ...(said !== undefined && { said }) })}`;
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }

  /** Shows the answer to what the boxes say, unless they have been changed meanwhile. */
  async #show(): Promise<Replied | undefined | 'overtaken'> {
    const asked = this.#asked();
    this.#latest = asked;
    const reply = await this.#desk.reply(asked).catch(() => 'not-loaded' as const);
    if (this.#latest !== asked) return 'overtaken';
    this.#output.replaceChildren(...this.#blocksFor(reply, asked));
    return reply === 'not-loaded' ? undefined : reply;
  }

  #blocksFor(reply: Replied | undefined | 'not-loaded', asked: Asked): HTMLElement[] {
    if (reply === undefined) return [];
    if (reply === 'not-loaded')
      return [element('p', { class: 'notice' }, handoffText.wordsNotLoaded)];
    switch (reply.kind) {
      case 'missing':
        return [element('p', {}, handoffText.missing[reply.what])];
      case 'which-department':
        return this.#which(reply.candidates, asked);
      case 'which-matter':
        return [this.#isIt(reply, asked)];
      default:
        return this.#blocks(reply, asked);
    }
  }

  #which(candidates: readonly string[], asked: Asked): HTMLElement[] {
    const typed = asked.department;
    if (candidates.length === 0) return [element('p', {}, handoffText.noDepartment(typed))];
    return [
      element('p', {}, handoffText.whichDepartment(typed)),
      linkList(
        candidates.map((department) => [this.#desk.nameOf(department), { ...asked, department }]),
      ),
    ];
  }

  /** Asks whether one of the matters is meant, before anything is concluded. */
  #isIt({ candidates, department }: WhichMatter, { matter: said, street }: Asked): HTMLElement {
    const isKnown = candidates.length > 0;
    const words = isKnown ? handoffText.isIt(said) : handoffText.notFound(said);
    const none = { department, matter: said, street, none: true };
    return element(
      'div',
      { class: 'branch', 'data-answer': 'which-matter' },
      element('p', { class: 'answer-line' }, words),
      element('p', {}, isKnown ? handoffText.isItNote : handoffText.notFoundNote),
      linkList([
        ...candidates.map(
          ({ record }) => [record.title, { department, matter: record.id, street, said }] as const,
        ),
        [handoffText.noneOfThese, none],
      ]),
      isKnown
        ? this.#askOffice()
        : element('p', {}, element('a', { href: '#departments-table' }, handoffText.expectTitle)),
    );
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
      reply.said !== undefined && element('p', {}, handoffText.said(reply.said)),
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
      ...(returns ? [this.#whatToDo(reply, asked)] : []),
      ...(reply.near.length > 0 ? [this.#near(reply, asked)] : []),
    ];
  }

  #whatToDo({ department, matter, street = '', said }: Reply, { none }: Asked): HTMLElement {
    const { returnForm, returnWithin, rule } = this.#form.dataset;
    const form = {
      department,
      matter,
      street,
      ...(said !== undefined && { said }),
      ...(none && { none }),
    };
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
            href: `${returnForm}?${query(form)}`,
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
      this.#askOffice(),
    );
  }

  #askOffice(): HTMLElement {
    const { office, officeUrl, phone } = this.#form.dataset;
    return element(
      'p',
      {},
      `${handoffText.askOffice}：`,
      element('a', { href: officeUrl }, office),
      ' ',
      element('a', { href: `tel:${phone}` }, phone),
    );
  }

  #near({ near, department, said }: Reply, { street }: Asked): HTMLElement {
    return element(
      'div',
      {},
      element('h2', {}, handoffText.near),
      linkList(
        near.map(({ record }) => [
          record.title,
          { department, matter: record.id, street, ...(said !== undefined && { said }) },
        ]),
      ),
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
  const chosen = Object.entries({ ...asked, none: asked.none ? '1' : '' });
  return new URLSearchParams(chosen.filter(([, value]) => value !== '')).toString();
}
