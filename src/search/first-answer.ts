/** What the search answers first, without a browser: by everything but the full text, which moves no answer that is sure. */
import type { Model } from '../model/model.ts';
import { foundBy } from './found-by.ts';
import { unique } from './hit.ts';
import { instantIndex } from './instant-index.ts';
import { Names } from './names.ts';
import { understandWith } from './query.ts';
import { Ranking } from './ranking.ts';
import { liftedBySituation } from './situation-lift.ts';
import { firstBodies, SituationSearch } from './situations.ts';
import { allSaid } from './word-files.ts';

export interface FirstAnswer {
  readonly record: string;
  /** The list of the record. */
  readonly list: string;
  /** Who stands on its first line. */
  readonly bodies: readonly string[];
}

/** Answers queries by the index of a model. */
export function firstAnswers(model: Model): (typed: string) => FirstAnswer | undefined {
  const index = instantIndex(model);
  const found = foundBy(model, index);
  const said = allSaid(index.records, found);
  const names = new Names(index.records);
  const ranking = new Ranking(index, { scope: found.scope, by: 'whole' });
  const situations = new SituationSearch(index, 'whole');
  ranking.hear(said);
  situations.hear(said);
  return (typed) => {
    const query = understandWith(index, typed);
    const hits = unique([...names.called(query), ...ranking.rank(query)]);
    const [best] = liftedBySituation(hits, ({ record }) => situations.rank(record, query).told);
    if (best === undefined) return undefined;
    const bodies = firstBodies(index, best.record, situations.rank(best.record, query));
    return { record: best.record.id, list: best.record.kind, bodies };
  };
}

/** Every name and wording under which the records with wordings are asked for, in their order. */
export function wordings(model: Model): { record: string; typed: string }[] {
  return instantIndex(model).records.flatMap(({ id, title, aliases = [] }) =>
    aliases.length === 0 ? [] : [title, ...aliases].map((typed) => ({ record: id, typed })),
  );
}
