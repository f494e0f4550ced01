import type { CheckedTables } from '../check/run.ts';
import type { Citation } from '../tables/cell.ts';
import type { Law } from '../tables/index.ts';
import { byId, compare, groupBy, groupByMany } from './lookup.ts';

/** Where a law is cited: the id of an item or a ruling, and the article. */
export interface CitedIn {
  readonly record: string;
  readonly article: string | undefined;
}

/** A law with all its articles that are cited in one place. */
export interface CitedLaw {
  readonly law: Law;
  readonly articles: readonly string[];
  /** Whether some article was not held against the text of the law. */
  readonly isUnverified: boolean;
}

/** The laws, and what rests on each. */
export class Laws {
  readonly all: readonly Law[];
  readonly #byId: ReadonlyMap<string, Law>;
  readonly #citedIn: ReadonlyMap<string, readonly (CitedIn & { law: string })[]>;
  readonly #today: string;

  constructor(tables: CheckedTables, today: string) {
    this.#today = today;
    this.all = tables.laws;
    this.#byId = byId(tables.laws);
    const citations = [
      ...tables.duties.flatMap((duty) =>
        duty.laws.map((citation) => ({ ...citation, record: duty.item })),
      ),
      ...tables.rulings.flatMap((ruling) =>
        ruling.laws.map((citation) => ({ ...citation, record: ruling.id })),
      ),
    ];
    this.#citedIn = groupByMany(citations, (citation) => [citation.law]);
  }

  get(id: string): Law {
    const law = this.#byId.get(id);
    if (law === undefined) throw new Error(`no law ${id}`);
    return law;
  }

  /** Whether the law is in force on the model's day. */
  isInForce(law: Law): boolean {
    return (
      law.effective <= this.#today && (law.repealed === undefined || law.repealed > this.#today)
    );
  }

  /** The records that cite the law, each with each article once. */
  citedIn(law: Law): CitedIn[] {
    const seen = new Map<string, CitedIn>();
    for (const { record, article } of this.#citedIn.get(law.id) ?? [])
      seen.set(`${record}#${article ?? ''}`, { record, article });
    return [...seen.values()].sort((left, right) => compare(left.record, right.record));
  }

  /** Citations merged by law, articles in the order in which they are cited. */
  merge(citations: readonly Citation[]): CitedLaw[] {
    return [...groupBy(citations, ({ law }) => law)].map(([id, members]) => ({
      law: this.get(id),
      articles: [...new Set(members.flatMap(({ article }) => article ?? []))],
      isUnverified: members.some(({ confidence }) => confidence !== undefined),
    }));
  }
}
