import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { searchText } from '../../words/search-text.ts';
import { mattersOf, namedOf } from './body-matters.ts';
import { element } from './dom.ts';

/**
 * What a body does: how many matters it answers for, the first of them by name, and in how many it takes another part. Of most
 * records an index holds no name until their cards have come; a matter without one is counted and not named.
 */
export function bodyFacts(
  index: InstantIndex,
  record: InstantRecord,
  named: readonly InstantRecord[] = namedOf(index, record),
): HTMLElement[] {
  const { answers, helps } = mattersOf(index, record);
  const links = named
    .filter(({ title }) => title !== '')
    .flatMap(({ title, url }, order) => [
      ...(order > 0 ? ['、'] : []),
      element('a', { href: url }, title),
    ]);
  return [
    ...(answers.length > 0
      ? [element('p', {}, searchText.answersFor(answers.length, links.length > 0), ...links)]
      : []),
    ...(helps.length > 0 ? [element('p', {}, searchText.helpsIn(helps.length))] : []),
  ];
}
