import { mattersOf } from '../../search/body-matters.ts';
import type { InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { searchText } from '../../words/search-text.ts';
import { element } from './dom.ts';

/**
 * What a body does: how many matters it answers for, the first of them by name, and in how many it takes another part. Its card says
 * so; before it has come, the records at hand do.
 */
export function bodyFacts(index: InstantIndex, record: InstantRecord): HTMLElement[] {
  const { answers, helps, named } = record.matters ?? mattersOf(index, record);
  const links = named.flatMap(([title, url], order) => [
    ...(order > 0 ? ['、'] : []),
    element('a', { href: url }, title),
  ]);
  return [
    ...(answers > 0
      ? [element('p', {}, searchText.answersFor(answers, links.length > 0), ...links)]
      : []),
    ...(helps > 0 ? [element('p', {}, searchText.helpsIn(helps))] : []),
  ];
}
