import { type Run, runsOf } from './runs.ts';

type Child = Node | string | undefined | false;

/** Makes an element. Text goes in as text, never as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value);
  for (const child of children.flat())
    if (child !== undefined && child !== false) made.append(child);
  return made;
}

/** A button that looks like no more than words, and does something. */
export function plainButton(says: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'plain' }, says);
  button.addEventListener('click', press);
  return button;
}

/** Puts other results into their place. A link that has the focus keeps it, where its record is among the new ones. */
export function replaceResults(place: HTMLElement, content: readonly HTMLElement[]): void {
  const focused = document.activeElement;
  const record = place.contains(focused) ? focused?.closest('[data-record]') : undefined;
  const id = record?.getAttribute('data-record') ?? '';
  const address = focused?.getAttribute('href') ?? '';
  place.replaceChildren(...content);
  if (id === '') return;
  // The situation that a link leads to may be known only now.
  const page = (href: string | null) => href?.split('#')[0];
  const links = place.querySelectorAll<HTMLElement>(`[data-record="${CSS.escape(id)}"] [href]`);
  [...links].find((link) => page(link.getAttribute('href')) === page(address))?.focus();
}

/** The text with the pairs of characters it shares with the query marked. */
export function marked(text: string, pairs: ReadonlySet<string>): Node[] {
  const characters = [...text];
  const lower = characters.map((character) => character.toLowerCase());
  const begins = lower.map((character, at) => pairs.has(character + (lower[at + 1] ?? '')));
  const hit = begins.map((isFirst, at) => isFirst || begins[at - 1] === true);
  return markedRuns(runsOf(characters, hit));
}

/** Runs with those marked that are asked for. */
export const markedRuns = (runs: readonly Run[]): Node[] =>
  runs.map(({ text, isAsked }) =>
    isAsked ? element('mark', {}, text) : document.createTextNode(text),
  );
