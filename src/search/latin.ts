import { byScore, type Hit } from './hit.ts';
import type { InstantRecord, PinyinIndex } from './instant-format.ts';

/** Two letters are the least that can mean something; a query with Chinese in it is not pinyin. */
export function isLatin(text: string): boolean {
  return /^[a-z' ]{2,}$/i.test(text.trim());
}

/** The letters that are looked for in how names are said. */
export const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[' ]/g, '');

/** Records whose name is said like the query: whole names first, then beginnings, then parts; syllables before initials. */
export function searchPinyin(
  index: PinyinIndex,
  recordOf: (id: string) => InstantRecord | undefined,
  text: string,
): Hit[] {
  const query = lettersOf(text);
  const hits: Hit[] = [];
  for (const [id, full, initials] of index.names) {
    const score = likeness(query, full, initials);
    const record = score === 0 ? undefined : recordOf(id);
    if (record === undefined) continue;
    hits.push({ record, score, sure: score >= 0.8 });
  }
  return hits.sort(byScore);
}

function likeness(query: string, full: string, initials: string): number {
  if (query === full || query === initials) return 1;
  if (full.startsWith(query)) return 0.9;
  if (initials.startsWith(query) && query.length > 2) return 0.8;
  if (full.includes(query) && query.length > 3) return 0.6;
  return initials.includes(query) && query.length > 2 ? 0.5 : 0;
}
