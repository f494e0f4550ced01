/** What evaluations found, how far it is put right, and what became of the results. */
import type { CheckedTables } from '../check/run.ts';
import type { Finding, ResultUse } from '../tables/index.ts';
import { compare, groupBy, newestFirst } from './lookup.ts';

export type FindingState = 'overdue' | 'open' | 'corrected';

/** One kind of problem, with who had it: the more bodies, the less it is the matter of one. */
export interface CommonKind {
  readonly kind: Finding['kind'];
  readonly findings: readonly Finding[];
  /** Those that had it, each once, in the order of their ids. */
  readonly bodies: readonly string[];
}

export class Findings {
  /** Newest first. */
  readonly all: readonly Finding[];
  readonly uses: readonly ResultUse[];
  readonly #today: string;
  readonly #byBody: ReadonlyMap<string, readonly Finding[]>;
  readonly #usesByBody: ReadonlyMap<string, readonly ResultUse[]>;

  constructor(tables: CheckedTables, today: string) {
    this.#today = today;
    this.all = [...tables.findings].sort(newestFirst(({ foundOn }) => foundOn));
    this.uses = [...tables['result-uses']].sort(newestFirst(({ day }) => day));
    this.#byBody = groupBy(this.all, ({ body }) => body);
    this.#usesByBody = groupBy(this.uses, ({ body }) => body);
  }

  ofBody(id: string): readonly Finding[] {
    return this.#byBody.get(id) ?? [];
  }

  usesOf(id: string): readonly ResultUse[] {
    return this.#usesByBody.get(id) ?? [];
  }

  state(finding: Finding): FindingState {
    return findingState(finding, this.#today);
  }

  inState(state: FindingState): readonly Finding[] {
    return this.all.filter((finding) => this.state(finding) === state);
  }

  /** The kinds of problems, the most widespread first. */
  get common(): CommonKind[] {
    const kinds = [...groupBy(this.all, ({ kind }) => kind)].map(([kind, findings]) => ({
      kind: kind as Finding['kind'],
      findings,
      bodies: [...new Set(findings.map(({ body }) => body))].sort(compare),
    }));
    return kinds.sort(
      (left, right) =>
        right.bodies.length - left.bodies.length ||
        right.findings.length - left.findings.length ||
        compare(left.kind, right.kind),
    );
  }
}

/** On the last day a correction is still in time. */
export function findingState(
  { correctedOn, due }: Pick<Finding, 'correctedOn' | 'due'>,
  today: string,
): FindingState {
  if (correctedOn !== undefined) return 'corrected';
  return due < today ? 'overdue' : 'open';
}

/** Whether it was put right by its day; undefined while there is time. */
export function inTime(
  { correctedOn, due }: Pick<Finding, 'correctedOn' | 'due'>,
  today: string,
): boolean | undefined {
  if (correctedOn !== undefined) return correctedOn <= due;
  return due < today ? false : undefined;
}
