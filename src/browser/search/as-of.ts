import { longDate } from '../../words/long-date.ts';
import { searchText } from '../../words/search-text.ts';
import { element } from './dom.ts';
import type { AsOf } from './engine.ts';

/** Of which data the answers are: the day, where it is known that they are the newest, and the state that names them exactly. */
export function asOfLine({ state, publication }: AsOf): HTMLElement {
  const day = publication?.state === state ? publication.updatedOn : undefined;
  return element(
    'p',
    { class: 'muted', 'data-state': state },
    day === undefined ? searchText.unchecked : searchText.asOf(longDate(day)),
    searchText.state(state),
  );
}
