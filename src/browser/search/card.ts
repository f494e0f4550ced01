import type { InstantBranch, InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import { bigrams } from '../../search/tokenize.ts';
import { searchText } from '../../words/search-text.ts';
import { element, marked } from './dom.ts';
import type { Result } from './results.ts';

/** The first card answers in full; the others say who leads, so that a phone shows several at once. */
const MOST_BRANCHES = { full: 4, brief: 3 } as const;

/** Results as cards, the near ones under a heading that says so. Sorted by date, sure and near stand mixed and unmarked. */
export function cardList(
  index: InstantIndex,
  results: readonly Result[],
  pairs: ReadonlySet<string>,
  options: { readonly firstInFull: boolean; readonly apart: boolean },
): HTMLElement[] {
  const cards = results.map((result, order) =>
    card(index, result, pairs, options.firstInFull && order === 0 ? 'full' : 'brief'),
  );
  const firstNear = options.apart ? results.findIndex((result) => !result.sure) : -1;
  if (firstNear < 0) return cards;
  const heading = element(
    'div',
    {},
    element('h2', {}, searchText.near),
    element('p', { class: 'muted' }, firstNear === 0 ? searchText.nearAlone : searchText.nearNote),
  );
  return [...cards.slice(0, firstNear), heading, ...cards.slice(firstNear)];
}

/** A result as an answer card: who leads and who helps can be read without opening it. */
function card(
  index: InstantIndex,
  result: Result,
  pairs: ReadonlySet<string>,
  detail: 'full' | 'brief',
): HTMLElement {
  const { record, sure, wording, passage } = result;
  const branches = closestFirst(record, pairs);
  const shown = branches.slice(0, MOST_BRANCHES[detail]);
  const leads = [...new Set(branches.flatMap((branch) => branch.leads))].map(
    (position) => index.bodies[position]?.id ?? '',
  );
  const domain = record.domain === undefined ? undefined : index.domains[record.domain]?.[1];
  const status = record.status === '生效' ? undefined : record.status;
  const changes = record.changes === undefined ? undefined : searchText.changes(record.changes);
  const kind = index.kinds.find(([name]) => name === record.kind)?.[1];
  const facts = [kind, domain, status, record.date, changes];
  const isOtherWording = wording !== '' && wording !== record.title;
  const more = branches.length - shown.length;
  return element(
    'article',
    {
      class: 'result',
      'data-record': record.id,
      'data-kind': record.kind,
      'data-leads': leads.join(' '),
      'data-sure': String(sure),
    },
    element('h3', {}, element('a', { href: record.url }, marked(record.title, pairs))),
    shown.map((branch) => branchBlock(index, branch, pairs, detail)),
    more > 0 && element('p', {}, element('a', { href: record.url }, searchText.moreBranches(more))),
    record.says !== undefined &&
      element('p', {}, element('strong', {}, `${searchText.whereToGo}：`), record.says),
    passage !== undefined
      ? element('p', { class: 'muted' }, `${searchText.passage}：`, ...marked(passage, pairs))
      : isOtherWording &&
          element('p', { class: 'muted' }, `${searchText.matched}：`, ...marked(wording, pairs)),
    element('p', { class: 'muted' }, facts.filter(Boolean).join(' · ')),
  );
}

/**
 * The branches whose condition shares most with the query come first; the others keep their order. What the title says
 * too tells no branch from another.
 */
function closestFirst(record: InstantRecord, pairs: ReadonlySet<string>): InstantBranch[] {
  const title = new Set(bigrams(record.title));
  const telling = (pair: string) => pairs.has(pair) && !title.has(pair);
  const shared = ({ condition = '' }: InstantBranch) => bigrams(condition).filter(telling).length;
  return (record.branches ?? [])
    .map((branch) => ({ branch, count: shared(branch) }))
    .sort((left, right) => right.count - left.count)
    .map(({ branch }) => branch);
}

function branchBlock(
  index: InstantIndex,
  branch: InstantBranch,
  pairs: ReadonlySet<string>,
  detail: 'full' | 'brief',
): HTMLElement {
  const { condition, leads, others = [], helpers = [] } = branch;
  const names = (positions: readonly number[]) =>
    positions.flatMap((position, order) => {
      const body = index.bodies[position];
      return body === undefined
        ? []
        : [...(order > 0 ? ['、'] : []), element('a', { href: body.url }, body.name)];
    });
  const row = (label: string, positions: readonly number[], main: boolean) =>
    positions.length > 0 &&
    element(
      'div',
      {},
      element('dt', {}, label),
      element('dd', main ? { class: 'result-lead' } : {}, names(positions)),
    );
  return element(
    'div',
    { class: 'result-branch' },
    condition !== undefined && element('p', { class: 'condition' }, marked(condition, pairs)),
    element(
      'dl',
      {},
      leads.length > 0
        ? row(leads.length > 1 ? searchText.jointLeads : searchText.leads, leads, true)
        : row(searchText.noLead, others, true),
      detail === 'full' &&
        row(searchText.helpers, leads.length > 0 ? [...helpers, ...others] : helpers, false),
    ),
  );
}
