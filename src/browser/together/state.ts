import { queryOf } from '../search/query-length.ts';

/** What the page shows, as it stands in the address. */
export interface TogetherState {
  readonly query: string;
  /** The names of the districts that are asked; none for all. */
  readonly chosen: readonly string[];
}

/** Reads the part of an address after the path; a district that is not there is left out. */
export function readState(search: string, names: readonly string[]): TogetherState {
  const parameters = new URLSearchParams(search);
  const asked = parameters.getAll('in');
  return {
    query: queryOf(parameters.get('q') ?? ''),
    chosen: names.filter((name) => asked.includes(name)),
  };
}

export function writeState({ query, chosen }: TogetherState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of chosen) parameters.append('in', name);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
