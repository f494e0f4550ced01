import { searchText } from '../../words/search-text.ts';
import { element } from './dom.ts';
import type { Result } from './results.ts';
import type { SearchState } from './state.ts';

/** How many answers there are, those that fit apart from those that only might; before it, for the ear alone, which is the best. */
export function countOf(
  results: readonly Result[],
  sort: SearchState['sort'] = 'relevance',
): (Node | string)[] {
  if (sort === 'date') return [searchText.dated(results.length)];
  const sure = results.filter((result) => result.sure).length;
  const best = sure > 0 ? results[0] : undefined;
  const name =
    best === undefined
      ? []
      : [element('span', { class: 'visually-hidden' }, searchText.best(best.record.title))];
  return [...name, searchText.count(sure, results.length - sure)];
}
