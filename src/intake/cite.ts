/** A cell of legal bases → the citations of our tables, and what could not be cited. */
import { type Citation, UNVERIFIED } from '../tables/cell.ts';
import { type CitedLaw, readLawText } from './law-text.ts';
import type { KnownLaw, LawIndex } from './laws.ts';
import type { Note } from './notes.ts';

export interface Cited {
  /** As a cell holds it: `fl-daqi#第八十一条、第八十二条（待核）;fg-wuye（待核）`. */
  readonly cell: string;
  readonly notes: readonly Note[];
  readonly unknown: readonly CitedLaw[];
  /** Articles as written, those read with their law, and those whose law is one of ours. */
  readonly articles: { readonly written: number; readonly read: number; readonly known: number };
}

/** Nobody here has held the articles against the law: each is marked so, until somebody does. */
export function citedIn(text: string, laws: LawIndex, column: string): Cited {
  const ours = asWritten(text);
  if (ours !== undefined) return ours;
  const read = readLawText(text, (title) => laws.find(title) !== undefined);
  const notes: Note[] = read.unread.map((loose) => ({ kind: 'loose-article', text: loose }));
  if (text !== '' && read.laws.length === 0) notes.push({ kind: 'no-law', column });
  const unknown: CitedLaw[] = [];
  let known = 0;
  const cites: Citation[] = [];
  for (const law of read.laws) {
    const own = laws.find(law.title);
    if (own === undefined) {
      unknown.push(law);
      notes.push(unknownNote(law, laws));
      continue;
    }
    known += law.written;
    if (laws.hasEnded(own)) cites.push(...liveOn(law, own, laws, notes));
    else cites.push(...citationsOf(own.id, law.articles));
  }
  return {
    ...{ cell: cellOf(cites), notes, unknown },
    articles: { written: read.written, read: readWith(read.laws), known },
  };
}

const citationsOf = (law: string, articles: readonly string[]): Citation[] =>
  articles.length === 0
    ? [{ law, article: undefined }]
    : articles.map((article) => ({ law, article }));

/** A law that has ended is cited where its articles live on, if that is known; else it is named and not cited. */
function liveOn(law: CitedLaw, own: KnownLaw, laws: LawIndex, notes: Note[]): readonly Citation[] {
  const { now, lost } = laws.followed(own, law.articles);
  const { title, id, repealed: on, replacedBy } = own;
  const moved = law.articles.filter((article) => !lost.includes(article));
  if (now.length > 0)
    notes.push({ kind: 'moved-articles', title, articles: moved, now: cellOf(now) });
  if (lost.length > 0 || law.articles.length === 0)
    notes.push({ kind: 'ended-law', title, id, on, articles: lost, replacedBy });
  return now;
}

/** One part for each law, its articles together. */
function cellOf(citations: readonly Citation[]): string {
  const byLaw = Map.groupBy(citations, ({ law }) => law);
  return [...byLaw]
    .map(([law, own]) =>
      citation(
        law,
        own.flatMap(({ article }) => article ?? []),
      ),
    )
    .join(';');
}

/** How many articles were read with their law. */
const readWith = (laws: readonly CitedLaw[]): number =>
  laws.reduce((sum, { written }) => sum + written, 0);

/** A cell that is written the way our tables write it, as in a file that came from them. */
function asWritten(text: string): Cited | undefined {
  if (!/^[a-z]{2}-[a-z0-9-]+(?:[#;；（]|$)/.test(text)) return undefined;
  return { cell: text, notes: [], unknown: [], articles: { written: 0, read: 0, known: 0 } };
}

function citation(id: string, articles: readonly string[]): string {
  const cited = [...new Set(articles)].join('、');
  return `${id}${cited === '' ? '' : `#${cited}`}${UNVERIFIED}`;
}

const unknownNote = ({ title, articles }: CitedLaw, laws: LawIndex): Note => ({
  ...{ kind: 'unknown-law', title, articles },
  near: laws.near(title)?.title,
});
