import { queryOf } from './query-length.ts';

/** What the search page shows, as it stands in the address. */
export interface SearchState {
  readonly query: string;
  /** Chosen values by facet. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly sort: 'relevance' | 'date';
}

export const facets = ['list', 'domain', 'body', 'street', 'status'] as const;
export type Facet = (typeof facets)[number];

export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = Object.fromEntries(
    facets.map((facet) => [facet, parameters.getAll(facet)]),
  ) as Record<Facet, string[]>;
  return {
    query: queryOf(parameters.get('q') ?? ''),
    chosen,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The part of the address after the path, empty when there is nothing to say. */
export function writeState({ query, chosen, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of facets) for (const value of chosen[facet]) parameters.append(facet, value);
  if (sort === 'date') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state with one value of a facet added or taken away. */
export function toggle(state: SearchState, facet: Facet, value: string): SearchState {
  const values = state.chosen[facet];
  const next = values.includes(value)
    ? values.filter((known) => known !== value)
    : [...values, value];
  return { ...state, chosen: { ...state.chosen, [facet]: next } };
}
