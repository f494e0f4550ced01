import { localToday } from '../../dates/local-today.ts';
import { notFresh } from '../../words/fresh-text.ts';
import { longDate } from '../../words/long-date.ts';
import { searchText } from '../../words/search-text.ts';
import { daysStale } from '../fresh.ts';
import { element } from './dom.ts';
import type { AsOf } from './engine.ts';

/** Of which data the answers are: the day, where it is known that they are the newest, and the state that names them exactly. */
export function asOfLine({ state, publication }: AsOf): HTMLElement {
  const day = publication?.state === state ? publication.updatedOn : undefined;
  const stale = publication === undefined ? 0 : daysStale(publication, localToday());
  return element(
    'p',
    { class: 'muted', 'data-state': state },
    day === undefined ? searchText.unchecked : searchText.asOf(longDate(day)),
    searchText.state(state),
    stale > 0 && publication !== undefined
      ? element('strong', {}, notFresh(publication.built, stale))
      : '',
  );
}
