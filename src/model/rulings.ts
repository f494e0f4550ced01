import type { CheckedTables } from '../check/run.ts';
import type { Ruling, RulingFinding } from '../tables/index.ts';
import { byId, groupBy, groupByMany, newestFirst } from './lookup.ts';

/** One condition of a ruling and its conclusions. */
export interface FindingBranch {
  readonly condition: string | undefined;
  readonly findings: readonly RulingFinding[];
}

/** The rulings, newest first, with what they conclude, what they settle and what replaced them. */
export class Rulings {
  readonly all: readonly Ruling[];
  readonly #byId: ReadonlyMap<string, Ruling>;
  readonly #findings: ReadonlyMap<string, readonly RulingFinding[]>;
  readonly #on: ReadonlyMap<string, readonly Ruling[]>;
  readonly #of: ReadonlyMap<string, readonly Ruling[]>;
  readonly #replacedBy: ReadonlyMap<string, readonly Ruling[]>;

  constructor(tables: CheckedTables) {
    this.all = [...tables.rulings].sort(
      newestFirst((ruling) => ruling.decidedOn ?? ruling.appliedOn),
    );
    this.#byId = byId(tables.rulings);
    this.#findings = groupBy(tables['ruling-findings'], (finding) => finding.ruling);
    this.#on = groupByMany(this.all, (ruling) => ruling.items);
    this.#replacedBy = groupByMany(this.all, (ruling) => ruling.supersedes);
    this.#of = groupByMany(this.all, (ruling) => [
      ruling.applicant,
      ...ruling.parties,
      ...(this.#findings.get(ruling.id) ?? []).map((finding) => finding.body),
    ]);
  }

  get(id: string): Ruling {
    const ruling = this.#byId.get(id);
    if (ruling === undefined) throw new Error(`no ruling ${id}`);
    return ruling;
  }

  find(id: string): Ruling | undefined {
    return this.#byId.get(id);
  }

  /** Whether the ruling is still being made: until it is, the old division stays in force. */
  isOpen(ruling: Ruling): boolean {
    return ruling.status === '受理' || ruling.status === '会商';
  }

  branches(ruling: Ruling): FindingBranch[] {
    const groups = groupBy(
      this.#findings.get(ruling.id) ?? [],
      (finding) => finding.condition ?? '',
    );
    return [...groups.values()].map((findings) => ({
      condition: findings[0]?.condition,
      findings,
    }));
  }

  /** Rulings that settle, or are about to settle, an item. */
  on(item: string): readonly Ruling[] {
    return this.#on.get(item) ?? [];
  }

  /** Rulings in which a body applied, disputed or was given a part. */
  of(body: string): readonly Ruling[] {
    return this.#of.get(body) ?? [];
  }

  replacedBy(ruling: Ruling): readonly Ruling[] {
    return this.#replacedBy.get(ruling.id) ?? [];
  }
}
