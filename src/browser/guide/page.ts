/** The search box of the guide. */
import { guideSearchText as words } from '../../words/guide-search-text.ts';
import { fill, onTyping, typedInto } from '../search/box.ts';
import { element, markedRuns, plainButton } from '../search/dom.ts';
import { excerptOf, pieces } from './excerpt.ts';
import { type Found, GuideFinder } from './find.ts';
import type { FoundSection } from './index-worker.ts';

/** As many are shown at once. */
const AT_ONCE = 8;

/** Shows the box, and what it finds. Its form says where the index is, where else to search, and where all of the guide is listed. */
export function startGuideSearch(): void {
  const form = document.querySelector<HTMLFormElement>('.guide-search');
  const box = form?.querySelector('input');
  if (form === null || box == null) return;
  const finder = new GuideFinder(new URL(form.dataset['index'] ?? '', location.href).href);
  const place = new FoundPlace(form);
  /** What was asked last; nothing where it is to be asked again. */
  let last: string | undefined = '';
  const ask = async () => {
    const query = typedInto(box);
    if (query === last) return;
    last = query;
    toAddress(query);
    if (query === '') return place.clear();
    place.say(words.looking);
    try {
      const found = await finder.find(query, AT_ONCE);
      if (query === last) place.show(query, found);
    } catch {
      if (query !== last) return;
      place.fail();
      last = undefined;
    }
  };
  const fromAddress = () => {
    fill(box, new URLSearchParams(location.search).get(box.name) ?? '');
    void ask();
  };
  form.hidden = false;
  const cancel = onTyping(form, ask);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    cancel();
    last = undefined;
    void ask();
  });
  box.addEventListener('focus', () => finder.open(), { once: true });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

function toAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/** Where it is said how many there are, and they are listed. */
class FoundPlace {
  readonly #form: HTMLFormElement;
  readonly #status: Element;
  readonly #list: Element;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#status = element('p', { role: 'status' });
    this.#list = element('div', {});
    form.append(this.#status, this.#list);
  }

  say(what: string): void {
    this.#status.textContent = what;
  }

  clear(): void {
    this.say('');
    this.#list.replaceChildren();
  }

  fail(): void {
    this.say(words.failed);
    this.#list.replaceChildren();
  }

  show(query: string, found: Found): void {
    if (found.count === 0) this.#showNone(query);
    else {
      const list = element('ol');
      this.#add(list, found, found.first);
      this.say((found.isWhole ? words.found : words.partly)(query, found.count));
    }
  }

  #add(list: Element, found: Found, sections: readonly FoundSection[]): void {
    list.append(...sections.map((section) => itemOf(section, found.words)));
    this.#list.replaceChildren(list);
    const there = list.children.length;
    const left = found.count - there;
    if (left <= 0) return;
    const button = plainButton(words.more(Math.min(left, AT_ONCE)), async () => {
      button.disabled = true;
      try {
        this.#add(list, found, await found.sections(there, there + AT_ONCE));
        this.say(words.shown(list.children.length));
        list.children[there]?.querySelector('a')?.focus();
      } catch {
        this.say(words.failed);
        button.disabled = false;
      }
    });
    this.#list.append(button);
  }

  #showNone(query: string): void {
    this.say(words.none(query));
    const { search = '', all = '' } = this.#form.dataset;
    const link = (href: string, says: string) => element('li', {}, element('a', { href }, says));
    const inSearch = link(`${search}?q=${encodeURIComponent(query)}`, words.inSearch(query));
    this.#list.replaceChildren(element('ul', {}, inSearch, link(all, words.all)));
  }
}

function itemOf({ raw_url: href, meta }: FoundSection, asked: readonly string[]): HTMLElement {
  const { title, section, text } = meta;
  const name = section === '' ? title : `${title} › ${section}`;
  return element(
    'li',
    {},
    element('a', { class: 'item-name', href }, ...marked(name, asked)),
    element('span', { class: 'who' }, ...marked(excerptOf(text, asked), asked)),
  );
}

const marked = (text: string, asked: readonly string[]): Node[] => markedRuns(pieces(text, asked));
