import { allLists, listNamed, titleOf } from '../records/index.ts';
import { urls } from '../site/urls.ts';

export interface EvaluationLink {
  readonly href: string;
  readonly name: string;
  /** What is found there, in one sentence. */
  readonly says: string;
}

/** What else is published of the evaluation: every list whose address lies below that of the evaluation, in the order of lists. */
export function evaluationLinks(): EvaluationLink[] {
  const below = `${listNamed('indicators').path}/`;
  return allLists
    .filter(({ path }) => path.startsWith(below))
    .map((list) => ({
      href: urls.list(list.table.name),
      name: titleOf(list),
      says: list.lead,
    }));
}
