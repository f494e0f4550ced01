/** How citations follow a law that ended into the one that took its place, and back again. */
import { append } from './append.ts';
import {
  type Citation,
  citationText,
  HISTORICAL,
  readCitations,
  readReference,
  splitPhrases,
  splitWords,
} from './cell.ts';
import type { LawArticle } from './index.ts';
import { LAW_SUCCEEDED } from './list-changes.ts';

/** The laws that ended and the one that took their place. None ended where a law came without a forerunner. */
export interface LawSucceeded {
  /** With an article where the change itself names the one that was cited. */
  readonly ended: readonly Citation[];
  readonly law: string;
}

/** The cells of a change, whether or not they could be read. */
interface ChangeCells {
  readonly kind?: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What a change says of laws; undefined for a change of another kind. */
export function lawSucceeded({ kind, before, after }: ChangeCells): LawSucceeded | undefined {
  if (kind !== LAW_SUCCEEDED || typeof after !== 'string') return undefined;
  return {
    ended: typeof before === 'string' ? splitWords(before).flatMap(readCitations) : [],
    law: after,
  };
}

/** Where an article went, and how surely that is known. */
export interface Followed {
  readonly citations: readonly Citation[];
  readonly confidence: LawArticle['confidence'];
}

/** A citation with the mark that it knowingly points at what has ended. */
export interface MarkedCitation extends Citation {
  readonly historical?: boolean;
}

/** The articles of the laws that ended, each with those that took its place. */
export class LawSuccession {
  readonly #after = new Map<string, LawArticle>();
  readonly #before = new Map<string, LawArticle[]>();

  constructor(rows: readonly LawArticle[]) {
    for (const row of rows) {
      this.#after.set(keyOf(row), row);
      for (const later of row.successor) append(this.#before, keyOf(later), row);
    }
  }

  /** The citations that take the place of one; undefined where the table of articles does not know them. */
  follow(citation: Citation): Followed | undefined {
    const row = this.#after.get(keyOf(citation)) ?? this.#after.get(keyOf(wholeOf(citation)));
    if (row === undefined || (row.successor.length === 0 && row.confidence === '待核'))
      return undefined;
    return { citations: row.successor, confidence: row.confidence };
  }

  /** The articles of the ended laws that a citation may have followed: more than one, and it cannot be led back. */
  forerunners(citation: Citation, { ended, law }: LawSucceeded): readonly Citation[] {
    if (citation.law !== law) return [];
    return (this.#before.get(keyOf(citation)) ?? [])
      .filter((row) => ended.some(({ law: old }) => old === row.law))
      .map(({ law: before, article }) => ({ law: before, article }));
  }

  /** Citations as they were before a law took the place of others: one without a known forerunner comes from the only law that ended. */
  before(citations: readonly MarkedCitation[], succeeded: LawSucceeded): MarkedCitation[] {
    const led = citations.flatMap((citation) => {
      if (citation.law !== succeeded.law) return [citation];
      const known = this.forerunners(citation, succeeded);
      const only = succeeded.ended.length === 1 ? succeeded.ended : [];
      // What is still to be verified is the article of the new law.
      const { confidence: _confidence, ...rest } = citation;
      return (known.length > 0 ? known : only).map((before) => ({ ...rest, ...before }));
    });
    return [...new Map(led.map((citation) => [keyOf(citation), citation])).values()];
  }
}

const keyOf = ({ law, article = '' }: Pick<Citation, 'law' | 'article'>) => `${law}#${article}`;

/** 第八十一条第二款 → 第八十一条. */
function wholeOf({ law, article }: Citation): Citation {
  return { law, article: article?.replace(/(?<=条(?:之.)?)第.*$/u, '') };
}

/** The citations of a cell with their marks. */
export function marked(cell: string): MarkedCitation[] {
  if (cell === '') return [];
  return splitPhrases(cell).flatMap((part) => {
    const { historical } = readReference(part);
    return readCitations(part).map((citation) => ({ ...citation, historical }));
  });
}

/** Citations as the text of a cell, with their marks. */
export function citationsText(citations: readonly MarkedCitation[]): string {
  return citations
    .map((citation) => `${citationText(citation)}${citation.historical ? HISTORICAL : ''}`)
    .join(';');
}
