import type { InstantIndex } from '../../search/instant-format.ts';
import { searchText } from '../../words/search-text.ts';
import { element, plainButton } from './dom.ts';
import type { Answers } from './engine.ts';
import { countFacet, type Result } from './results.ts';
import { type Facet, facets, type SearchState, toggle } from './state.ts';

/** More values than this are folded away. */
const OPEN_VALUES = 6;
/** From here on the answers and the filters have room beside each other; the style says the same. */
const WIDE = '(min-width: 56rem)';

/** Asks for the results of a state. */
export type Ask = (state: SearchState) => void;

/**
 * The filters of the results: on a phone folded, one tap away before the answers; where there is room, open beside them, and
 * after them for whoever goes by keyboard.
 */
export class Facets {
  readonly #place: HTMLDetailsElement;
  readonly #summary = element('summary', {}, searchText.filters);
  readonly #groups = element('div', {});
  readonly #ask: Ask;
  /** What is drawn when the filters are opened, where they count what few visitors need. */
  #later: (() => void) | undefined;

  constructor(place: HTMLDetailsElement, list: HTMLElement, ask: Ask) {
    this.#place = place;
    this.#ask = ask;
    place.replaceChildren(this.#summary, this.#groups);
    const wide = matchMedia(WIDE);
    const follow = () => {
      place.open = wide.matches;
      if (wide.matches) list.after(place);
      else list.before(place);
    };
    wide.addEventListener('change', follow);
    follow();
    place.addEventListener('toggle', () => place.open && this.#later?.());
  }

  hide(): void {
    this.#place.hidden = true;
  }

  /** Draws the facets with their counts; a change asks for the new state. What they count may have to be fetched: once they are opened. */
  draw({ index, results, facts }: Answers, state: SearchState): void {
    this.#place.hidden = results.length === 0;
    this.#later = undefined;
    if (facts === undefined) {
      this.#draw({ index, results, state });
      return;
    }
    this.#place.open = false;
    this.#groups.replaceChildren();
    this.#later = () => {
      this.#later = undefined;
      facts().then(
        () => this.#draw({ index, results, state }),
        () => this.hide(),
      );
    };
  }

  #draw({ index, results, state }: Drawn): void {
    const focused = document.activeElement?.id;
    const chosen = facets.flatMap((facet) => state.chosen[facet]).length;
    this.#summary.textContent = searchText.chosen(chosen);
    this.#groups.replaceChildren(
      sortChoice(state, this.#ask),
      ...(chosen > 0 ? [clearButton(state, this.#ask)] : []),
      ...facets.flatMap((facet) =>
        group(facet, this.#legendOf(facet), { index, results, state }, this.#ask),
      ),
    );
    // The drawing anew must not take the focus from the box that was just ticked.
    if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
  }

  /** What a facet is called: the streets as the district calls them. */
  #legendOf(facet: Facet): string {
    const { streets } = this.#place.dataset;
    return facet === 'street' && streets !== undefined ? streets : searchText[facet];
  }
}

/** What is drawn of. */
interface Drawn {
  readonly index: InstantIndex;
  readonly results: readonly Result[];
  readonly state: SearchState;
}

function group(
  facet: Facet,
  legend: string,
  { index, results, state }: Drawn,
  ask: Ask,
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
  // What is chosen is never folded away.
  for (const part of rest) part.open = values.slice(OPEN_VALUES).some(({ chosen }) => chosen);
  return [element('fieldset', {}, element('legend', {}, legend), ...open, ...rest)];
}

function nameOf(index: InstantIndex, facet: Facet, value: string): string {
  if (facet === 'list') return index.kinds.find(([name]) => name === value)?.[1] ?? value;
  if (facet === 'domain') return index.domains.find(([id]) => id === value)?.[1] ?? value;
  if (facet === 'status') return value;
  return index.bodies.find((body) => body.id === value)?.name ?? value;
}

function sortChoice(state: SearchState, ask: Ask): HTMLElement {
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

function clearButton(state: SearchState, ask: Ask): HTMLElement {
  const none = Object.fromEntries(
    facets.map((facet) => [facet, []]),
  ) as unknown as SearchState['chosen'];
  return plainButton(searchText.clear, () => ask({ ...state, chosen: none }));
}
