import type { Answers } from '../../../../src/browser/search/engine.ts';
import type { Result } from '../../../../src/browser/search/results.ts';
import { understand } from '../../../../src/search/query.ts';

export type Told = readonly [id: string, score: number, sure?: boolean, title?: string];

/** What a district answers, its results best first. */
export function answersWith(
  told: readonly Told[],
  more: Partial<Answers> = {},
  lead = '住建局',
): Answers {
  const results = told.map(([id, score, sure = false, title = id]): Result => {
    const record = {
      id,
      kind: 'boundary-items',
      title,
      url: `/${id}/`,
      branches: [{ leads: [0] }],
    };
    return { record, sure, score };
  });
  const bodies = [{ id: lead, name: lead, url: '/body/' }];
  const records = results.map(({ record }) => record);
  return {
    index: { kinds: [], byStreet: [], bodies, domains: [], records, synonyms: [], streets: [] },
    query: understand('楼上漏水', { synonyms: [], streets: [] }),
    results,
    withCards: async (same) => same,
    situations: () => ({ situations: [], clear: false, meant: [], told: undefined }),
    whole: true,
    withoutText: false,
    inNoList: results.length === 0,
    ...more,
  };
}
