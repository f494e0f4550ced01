import type { Model } from '../model/model.ts';
import { type Citation, UNVERIFIED } from '../tables/cell.ts';

/** Citations as people write them: 《大气污染防治法》第八十一条. */
export function basisText(model: Model, citations: readonly Citation[]): string {
  return model.laws
    .merge(citations)
    .map(
      ({ law, articles, isUnverified }) =>
        `《${law.title}》${articles.join('、')}${isUnverified ? UNVERIFIED : ''}`,
    )
    .join('；');
}
