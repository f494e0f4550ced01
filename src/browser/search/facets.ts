import type { InstantIndex } from '../../search/instant-format.ts';
import { searchText } from '../../words/search-text.ts';
import { element } from './dom.ts';
import { countFacet, type Result } from './results.ts';
import { type Facet, facets, type SearchState, toggle } from './state.ts';

/** More values than this are folded away. */
const OPEN_VALUES = 6;

/** Draws the facets with their counts; a change asks for the new state. */
export function renderFacets(
  place: HTMLElement,
  index: InstantIndex,
  results: readonly Result[],
  state: SearchState,
  ask: (state: SearchState) => void,
): void {
  const focused = document.activeElement?.id;
  const groups = facets.flatMap((facet) => group(facet, index, results, state, ask));
  const anyChosen = facets.some((facet) => state.chosen[facet].length > 0);
  place.replaceChildren(element('h2', {}, searchText.filters), sortChoice(state, ask), ...groups);
  if (anyChosen) place.append(clearButton(state, ask));
  // The drawing anew must not take the focus from the box that was just ticked.
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}

function group(
  facet: Facet,
  index: InstantIndex,
  results: readonly Result[],
  state: SearchState,
  ask: (state: SearchState) => void,
): HTMLElement[] {
  const values = countFacet(index, results, state, facet, (value) =>
    nameOf(index, facet, value),
  ).filter(({ count, chosen }) => count > 0 || chosen);
  if (values.length === 0 || (values.length === 1 && !values[0]?.chosen)) return [];
  const boxes = values.map(({ value, name, count, chosen }) => {
    const id = `facet-${facet}-${value}`;
    const box = element('input', { type: 'checkbox', id, name: facet, value });
    box.checked = chosen;
    box.addEventListener('change', () => ask(toggle(state, facet, value)));
    return element('label', { for: id }, box, element('span', {}, `${name} (${count})`));
  });
  const [open, folded] = [boxes.slice(0, OPEN_VALUES), boxes.slice(OPEN_VALUES)];
  const rest =
    folded.length === 0
      ? []
      : [element('details', {}, element('summary', {}, `… ${folded.length}`), ...folded)];
  return [element('fieldset', {}, element('legend', {}, searchText[facet]), ...open, ...rest)];
}

function nameOf(index: InstantIndex, facet: Facet, value: string): string {
  if (facet === 'list') return index.kinds.find(([name]) => name === value)?.[1] ?? value;
  if (facet === 'domain') return index.domains.find(([id]) => id === value)?.[1] ?? value;
  if (facet === 'status') return value;
  return index.bodies.find((body) => body.id === value)?.name ?? value;
}

function sortChoice(state: SearchState, ask: (state: SearchState) => void): HTMLElement {
  const select = element(
    'select',
    { id: 'sort' },
    element('option', { value: 'relevance' }, searchText.sortRelevance),
    element('option', { value: 'date' }, searchText.sortDate),
  );
  select.value = state.sort;
  select.addEventListener('change', () =>
    ask({ ...state, sort: select.value === 'date' ? 'date' : 'relevance' }),
  );
  return element('p', {}, element('label', { for: 'sort' }, searchText.sort), select);
}

function clearButton(state: SearchState, ask: (state: SearchState) => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'plain' }, searchText.clear);
  const none = Object.fromEntries(
    facets.map((facet) => [facet, []]),
  ) as unknown as SearchState['chosen'];
  button.addEventListener('click', () => ask({ ...state, chosen: none }));
  return button;
}
