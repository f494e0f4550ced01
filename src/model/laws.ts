import type { CheckedTables } from '../check/run.ts';
import { daysBefore } from '../dates/working-days.ts';
import type { Citation } from '../tables/cell.ts';
import type { Law, LawArticle, LawCheck } from '../tables/index.ts';
import { byId, compare, groupBy } from './lookup.ts';

/** A law with all its articles that are cited in one place. */
export interface CitedLaw {
  readonly law: Law;
  readonly articles: readonly string[];
  /** Whether some article was not held against the text of the law. */
  readonly isUnverified: boolean;
}

/** Whether a law is in force, still to come, or not in force any more, in the order in which people ask. */
const LAW_STATES = ['in-force', 'to-come', 'ended'] as const;
export type LawState = (typeof LAW_STATES)[number];

/** The laws. What rests on each is known apart, as it comes and goes with the rows of every list. */
export class Laws {
  readonly all: readonly Law[];
  readonly #byId: ReadonlyMap<string, Law>;
  readonly #checks: ReadonlyMap<string, readonly LawCheck[]>;
  readonly #articles: ReadonlyMap<string, readonly LawArticle[]>;
  readonly #today: string;

  constructor(tables: CheckedTables, today: string) {
    this.#today = today;
    this.all = tables.laws;
    this.#byId = byId(tables.laws);
    this.#checks = groupBy(tables['law-checks'], ({ law }) => law);
    this.#articles = groupBy(tables['law-articles'], ({ law }) => law);
  }

  get(id: string): Law {
    const law = this.#byId.get(id);
    if (law === undefined) throw new Error(`no law ${id}`);
    return law;
  }

  /** Whether the law is in force on the model's day, or on another. */
  isInForce(law: Law, day = this.#today): boolean {
    return law.effective <= day && (law.repealed === undefined || law.repealed > day);
  }

  /** How it stands with the law on the model's day. */
  stateOf(law: Law): LawState {
    if (law.effective > this.#today) return 'to-come';
    return this.isInForce(law) ? 'in-force' : 'ended';
  }

  /** How it stands with some law at least, each once. */
  get states(): LawState[] {
    const found = new Set(this.all.map((law) => this.stateOf(law)));
    return LAW_STATES.filter((state) => found.has(state));
  }

  /** The looks at whether the law still stands, newest first. */
  checksOf({ id }: Law): LawCheck[] {
    return (this.#checks.get(id) ?? []).toSorted((left, right) =>
      compare(right.checkedOn, left.checkedOn),
    );
  }

  /** The laws in force that nobody has looked at for so many days. */
  uncheckedFor(days: number): Law[] {
    return this.all.filter(({ id }) => this.isUnchecked(id, days));
  }

  /** Whether a law is one of them. */
  isUnchecked(id: string, days: number): boolean {
    const law = this.get(id);
    return (
      this.isInForce(law) &&
      (this.checksOf(law)[0]?.checkedOn ?? '') < daysBefore(this.#today, days)
    );
  }

  /** Where the articles of a law that ended live on. */
  articlesOf({ id }: Law): readonly LawArticle[] {
    return this.#articles.get(id) ?? [];
  }

  /** The laws whose place the law took. */
  before({ id }: Law): Law[] {
    return this.all.filter(({ replacedBy }) => replacedBy === id);
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
