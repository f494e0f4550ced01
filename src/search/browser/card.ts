import { searchText } from '../../site/search-text.ts';
import type { InstantBranch, InstantIndex } from '../instant-format.ts';
import { element, marked } from './dom.ts';
import type { Result } from './results.ts';

/** A result as an answer card: who leads and who helps can be read without opening it. */
export function card(index: InstantIndex, result: Result, pairs: ReadonlySet<string>): HTMLElement {
  const { record, sure, wording } = result;
  const branches = record.branches ?? [];
  const leads = [...new Set(branches.flatMap((branch) => branch.leads))].map(
    (position) => index.bodies[position]?.id ?? '',
  );
  const domain = record.domain === undefined ? undefined : index.domains[record.domain]?.[1];
  const facts = [
    searchText.kinds[record.kind],
    domain,
    record.status === '生效' ? undefined : record.status,
    record.date,
  ].filter(Boolean);
  const isOtherWording = wording !== '' && wording !== record.title;
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
    branches.map((branch) => branchBlock(index, branch, pairs)),
    record.says !== undefined &&
      element('p', {}, element('strong', {}, `${searchText.whereToGo}：`), record.says),
    isOtherWording &&
      element('p', { class: 'muted' }, `${searchText.matched}：`, ...marked(wording, pairs)),
    element('p', { class: 'muted' }, facts.join(' · ')),
  );
}

function branchBlock(
  index: InstantIndex,
  branch: InstantBranch,
  pairs: ReadonlySet<string>,
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
    {},
    condition !== undefined && element('p', { class: 'condition' }, marked(condition, pairs)),
    element(
      'dl',
      {},
      leads.length > 0
        ? row(leads.length > 1 ? searchText.jointLeads : searchText.leads, leads, true)
        : row(searchText.noLead, others, true),
      row(searchText.helpers, leads.length > 0 ? [...helpers, ...others] : helpers, false),
    ),
  );
}
