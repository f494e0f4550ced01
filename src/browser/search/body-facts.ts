import type { InstantBranch, InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { searchText } from '../../words/search-text.ts';
import { element } from './dom.ts';

/** So many matters tell what a body does. */
const MOST_NAMED = 3;

/** What a body does: how many matters it answers for, the first of them by name, and in how many it takes another part. */
export function bodyFacts(
  { records }: InstantIndex,
  { bodies = [] }: InstantRecord,
): HTMLElement[] {
  const [body] = bodies;
  const matters = (has: (branch: InstantBranch) => boolean) =>
    records.filter(({ domain, branches = [] }) => domain !== undefined && branches.some(has));
  const holds = (positions: readonly number[] = []) =>
    body !== undefined && positions.includes(body);
  const answers = matters(({ leads, others }) => holds(leads) || holds(others));
  const helps = matters(({ helpers }) => holds(helpers)).filter(
    (record) => !answers.includes(record),
  );
  const named = answers
    .slice(0, MOST_NAMED)
    .flatMap(({ title, url }, order) => [
      ...(order > 0 ? ['、'] : []),
      element('a', { href: url }, title),
    ]);
  return [
    ...(answers.length > 0
      ? [element('p', {}, searchText.answersFor(answers.length), ...named)]
      : []),
    ...(helps.length > 0 ? [element('p', {}, searchText.helpsIn(helps.length))] : []),
  ];
}
