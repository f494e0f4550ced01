import { groupBy } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { type Citation, UNVERIFIED } from '../tables/cell.ts';
import { tables } from '../tables/index.ts';

/** Citations as people write them: 《大气污染防治法》第八十一条. Of the laws nothing is asked but what they are called. */
export function basisText(
  model: Model,
  citations: readonly Citation[],
  titleOf = (law: string) => model.nameOf(tables.laws.name, law),
): string {
  return [...groupBy(citations, ({ law }) => law)]
    .map(([law, members]) => {
      const articles = [...new Set(members.flatMap(({ article }) => article ?? []))];
      const isUnverified = members.some(({ confidence }) => confidence !== undefined);
      return `《${titleOf(law)}》${articles.join('、')}${isUnverified ? UNVERIFIED : ''}`;
    })
    .join('；');
}
