import { localToday } from '../dates/local-today.ts';
import type { Publication } from '../search/publication.ts';
import { notFresh } from '../words/fresh-text.ts';

const DAY_MS = 86_400_000;

/** How many days the site was not made anew, where that is longer than it should be; 0 where it is in time. */
export function daysStale(
  { built, rebuiltWithin }: Pick<Publication, 'built' | 'rebuiltWithin'>,
  today: string,
): number {
  const days = Math.round((Date.parse(today) - Date.parse(built)) / DAY_MS);
  return days > rebuiltWithin ? days : 0;
}

/** Asks the server on which day the site was made; where that is long ago, says so. Offline, nobody can tell. */
export async function tellFreshness(file: string, today = localToday()): Promise<void> {
  const response = await fetch(file, { cache: 'no-cache' }).catch(() => undefined);
  if (response?.ok !== true) return;
  const publication = (await response.json()) as Publication;
  const days = daysStale(publication, today);
  if (days === 0) return;
  const note = document.createElement('p');
  note.className = 'notice';
  note.setAttribute('role', 'status');
  note.textContent = notFresh(publication.built, days);
  document.querySelector('main')?.prepend(note);
}
