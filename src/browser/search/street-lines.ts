import { searchText } from '../../words/search-text.ts';
import { element } from './dom.ts';
import type { Answers } from './engine.ts';
import type { Ask } from './facets.ts';
import { type SearchState, toggle } from './state.ts';

/** A street that the query names: its own page, and its duties alone. */
export function streetLines(
  { index, query }: Answers,
  state: SearchState,
  ask: Ask,
): HTMLElement[] {
  return query.streets.flatMap((id) => {
    const street = index.bodies.find((body) => body.id === id);
    if (street === undefined) return [];
    const chosen = state.chosen.street.includes(id);
    const button = element(
      'button',
      { type: 'button', class: 'plain', 'aria-pressed': String(chosen) },
      searchText.onlyStreet(street.name),
    );
    button.addEventListener('click', () => ask(toggle(state, 'street', id)));
    return element(
      'p',
      { class: 'place' },
      searchText.place,
      element('a', { href: street.url }, street.name),
      button,
    );
  });
}
