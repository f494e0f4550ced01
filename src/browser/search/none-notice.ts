import { searchText } from '../../words/search-text.ts';
import { element } from './dom.ts';
import type { Answers } from './engine.ts';
import { numberToRing } from './reach.ts';
import { writeState } from './state.ts';

/** How far down the answers a signpost or a field still has to do with the query. */
const NEAR = 10;

/** Said above all cards when no list has the matter: whom to ring, where else such things are told, and the nearest field. */
export function noneNotice({ index, results }: Answers, searchPage: string): HTMLElement {
  const near = results.slice(0, NEAR).map(({ record }) => record);
  const signpost = near.find(({ says }) => says !== undefined);
  const field = index.domains[near.find(({ domain }) => domain !== undefined)?.domain ?? -1];
  return element(
    'div',
    { class: 'notice' },
    element(
      'p',
      {},
      element('strong', {}, near.length === 0 ? searchText.none : searchText.noneLikely),
    ),
    element('p', {}, searchText.noneNote, numberToRing()),
    signpost !== undefined &&
      element(
        'p',
        {},
        searchText.noneSignpost,
        element('a', { href: signpost.url }, signpost.title),
      ),
    field !== undefined && element('p', {}, searchText.noneField, fieldLink(field, searchPage)),
  );
}

function fieldLink([id, name]: readonly [string, string], searchPage: string): HTMLElement {
  const chosen = { list: [], domain: [id], body: [], street: [], status: [] };
  return element(
    'a',
    { href: searchPage + writeState({ query: '', chosen, sort: 'relevance' }) },
    name,
  );
}
