import type { CheckedTables } from '../check/run.ts';
import { inList } from '../records/listed.ts';
import { rulingRecords } from '../records/rulings.ts';
import type { HotlineCase, Ruling, RulingFinding } from '../tables/index.ts';
import type { Recorded } from './history.ts';
import { byId, groupBy, groupByMany, newestFirst } from './lookup.ts';

/** One condition of a ruling and its conclusions. */
export interface FindingBranch {
  readonly condition: string | undefined;
  readonly findings: readonly RulingFinding[];
}

/** A ruling as one of the lists whose changes are on record; `list` tells which. */
export type ListedRuling = Ruling & { readonly list: 'rulings' };

/** A ruling that was made: it has its number. */
type NumberedRuling = ListedRuling & { readonly number: string };

const isNumbered = (ruling: ListedRuling): ruling is NumberedRuling => ruling.number !== undefined;

/** Whether a record is a ruling. */
export function isRuling(record: Pick<Recorded, 'list'>): record is ListedRuling {
  return [rulingRecords.table.name as string].includes(record.list);
}

/** The rulings, newest first, with what they conclude, what they settle and what replaced them. */
export class Rulings {
  readonly all: readonly ListedRuling[];
  /** Those that were made, newest first, and where each stands among them. */
  readonly #numbered: readonly NumberedRuling[];
  readonly #place: ReadonlyMap<string, number>;
  readonly #byId: ReadonlyMap<string, ListedRuling>;
  readonly #finding: ReadonlyMap<string, RulingFinding>;
  readonly #findings: ReadonlyMap<string, readonly RulingFinding[]>;
  readonly #on: ReadonlyMap<string, readonly ListedRuling[]>;
  readonly #of: ReadonlyMap<string, readonly ListedRuling[]>;
  readonly #replacedBy: ReadonlyMap<string, readonly ListedRuling[]>;
  /** Hotline cases in dispute that nobody has applied for yet, newest first. */
  readonly #unsettled: readonly HotlineCase[];
  readonly #today: string;

  constructor(tables: CheckedTables, today: string) {
    this.#today = today;
    this.all = tables.rulings.map((row) => inList(row, 'rulings')).sort(newestFirst(dateOf));
    this.#byId = byId(this.all);
    this.#numbered = this.all.filter(isNumbered);
    this.#place = new Map(this.#numbered.map(({ id }, place) => [id, place]));
    this.#finding = byId(tables['ruling-findings']);
    this.#findings = groupBy(tables['ruling-findings'], (finding) => finding.ruling);
    this.#on = groupByMany(this.all, (ruling) => ruling.items);
    this.#replacedBy = groupByMany(this.all, (ruling) => ruling.supersedes);
    this.#unsettled = tables['hotline-cases']
      .filter(({ disputed, ruling }) => disputed && ruling === undefined)
      .sort(newestFirst(({ received }) => received));
    this.#of = groupByMany(this.all, (ruling) => this.partiesOf(ruling));
  }

  get(id: string): ListedRuling {
    const ruling = this.#byId.get(id);
    if (ruling === undefined) throw new Error(`no ruling ${id}`);
    return ruling;
  }

  find(id: string): ListedRuling | undefined {
    return this.#byId.get(id);
  }

  /** Whether the ruling is still being made: until it is, the old division stays in force. */
  isOpen(ruling: Ruling): boolean {
    return ruling.status === '受理' || ruling.status === '会商';
  }

  /** Whether the ruling is made and has not taken effect yet. */
  isToCome({ effective }: Ruling): boolean {
    return effective !== undefined && effective > this.#today;
  }

  /** What had been applied for on a day and not been decided. */
  openOn(date: string): readonly ListedRuling[] {
    return this.all.filter(
      ({ appliedOn, decidedOn }) => appliedOn <= date && (decidedOn ?? this.#today) > date,
    );
  }

  /** One finding; undefined when there is none, or no longer. */
  finding(id: string): RulingFinding | undefined {
    return this.#finding.get(id);
  }

  findingsOf(ruling: Ruling): readonly RulingFinding[] {
    return this.#findings.get(ruling.id) ?? [];
  }

  branches(ruling: Ruling): FindingBranch[] {
    return findingBranches(this.findingsOf(ruling));
  }

  /** Rulings that settle, or are about to settle, an item. */
  on(item: string): readonly ListedRuling[] {
    return this.#on.get(item) ?? [];
  }

  /** Who applied, disputed or was given a part. */
  partiesOf(ruling: Ruling): string[] {
    return [
      ruling.applicant,
      ...ruling.parties,
      ...this.findingsOf(ruling).map((finding) => finding.body),
    ];
  }

  /** Rulings in which a body applied, disputed or was given a part. */
  of(body: string): readonly ListedRuling[] {
    return this.#of.get(body) ?? [];
  }

  replacedBy(ruling: Ruling): readonly ListedRuling[] {
    return this.#replacedBy.get(ruling.id) ?? [];
  }

  /** The rulings made before and after one; of one that is not made yet there are none. */
  neighbours({ id }: Ruling): Partial<Record<'earlier' | 'later', NumberedRuling>> {
    const place = this.#place.get(id);
    if (place === undefined) return {};
    const [earlier, later] = [this.#numbered[place + 1], this.#numbered[place - 1]];
    return { ...(earlier && { earlier }), ...(later && { later }) };
  }

  /** The rulings that replaced one another, oldest first; the ruling alone when it is the only one. */
  chain(ruling: Ruling): ListedRuling[] {
    const found = new Map([[ruling.id, this.get(ruling.id)]]);
    // A map goes on through what is added while it is walked.
    for (const link of found.values()) {
      const neighbours = [...link.supersedes.map((id) => this.get(id)), ...this.replacedBy(link)];
      for (const neighbour of neighbours) found.set(neighbour.id, neighbour);
    }
    return [...found.values()].sort(newestFirst(dateOf)).reverse();
  }

  /** Hotline cases in dispute that are not handled yet: no ruling can be applied for before they are. */
  get awaitingHandling(): readonly HotlineCase[] {
    return this.#unsettled.filter(({ handledOn }) => handledOn === undefined);
  }

  /** Hotline cases in dispute that are handled: a ruling can be applied for. */
  get awaitingApplication(): readonly HotlineCase[] {
    return this.#unsettled.filter(({ handledOn }) => handledOn !== undefined);
  }
}

/** Findings by condition. */
export function findingBranches(findings: readonly RulingFinding[]): FindingBranch[] {
  return [...groupBy(findings, (finding) => finding.condition ?? '').values()].map((members) => ({
    condition: members[0]?.condition,
    findings: members,
  }));
}

/** The day by which rulings are ordered: that of the decision, or of the application while there is none. */
function dateOf(ruling: Ruling): string {
  return ruling.decidedOn ?? ruling.appliedOn;
}
