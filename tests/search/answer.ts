import { leadsOf } from '../../src/browser/search/card.ts';
import type { Answers } from '../../src/browser/search/engine.ts';
import { firstBodies, onFirstLine } from '../../src/search/situations.ts';
import type { Answer } from '../bench/search/metrics.ts';

/** What is measured of answers, as the cards show it. */
export function answerOf({ index, results, situations, inNoList }: Answers): Answer {
  const [best] = results;
  return {
    ids: results.map(({ record }) => record.id),
    sure: best?.sure === true,
    leads: results.slice(0, 3).flatMap(({ record }) => leadsOf(index, record)),
    first: best === undefined ? [] : firstBodies(index, best.record, situations(best.record)),
    ways: best === undefined ? 0 : onFirstLine(situations(best.record)).length,
    none: inNoList,
    doors: new Map(
      results
        .slice(0, 10)
        .map(({ record }) => [record.id, firstBodies(index, record, situations(record))]),
    ),
  };
}
