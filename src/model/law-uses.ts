/** What rests on a law: record by record, and article by article in the order of the law. */
import { inOrderOfLaw, wholeArticle } from '../tables/article.ts';
import type { CitedIn } from './law-citations.ts';
import { groupBy } from './lookup.ts';

/** A record with the articles it cites; none where it cites the law as a whole. */
export interface LawUse {
  readonly record: string;
  readonly articles: readonly string[];
}

/** Each record once, in the order in which they come. */
export function usesOf(citedIn: readonly CitedIn[]): LawUse[] {
  return [...groupBy(citedIn, ({ record }) => record)].map(([record, citations]) => ({
    record,
    articles: citations.flatMap(({ article }) => article ?? []).sort(inOrderOfLaw),
  }));
}

/** The records that rest on each article, with whatever paragraph of it they cite. */
export function usesByArticle(uses: readonly LawUse[]): { article: string; records: string[] }[] {
  const cited = uses.flatMap(({ record, articles }) =>
    [...new Set(articles.map(wholeArticle))].map((article) => ({ article, record })),
  );
  return [...groupBy(cited, ({ article }) => article)]
    .map(([article, members]) => ({ article, records: members.map(({ record }) => record) }))
    .sort((left, right) => inOrderOfLaw(left.article, right.article));
}
