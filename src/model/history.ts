/** Each record in its versions: which of them is in force, which was, and which is announced. */
import type { CheckedTables } from '../check/run.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Listed, Past } from '../ledger/past/walk.ts';
import type { AnyRow } from '../records/define.ts';
import { isWithdrawn } from '../tables/define.ts';
import { type Duty, type ListChange, type RulingFinding, tableNamed } from '../tables/index.ts';
import { isToldOnly } from '../tables/list-changes.ts';
import { haveSameMembers } from '../tables/same-members.ts';
import type { Names } from './cells.ts';
import type { Changes } from './changes.ts';
import type { Item } from './items.ts';
import type { ListedRuling } from './rulings.ts';

/** What has versions: a record whose every change, and every change of its parts, is on record; `list` tells which list it is in. */
export type Recorded = Listed;
export type PartOf<Whole extends Recorded> = Whole extends Item
  ? Duty
  : Whole extends ListedRuling
    ? RulingFinding
    : AnyRow;

export interface Version<Whole extends Recorded = Recorded> {
  /** The first day of the version, and the first day of the next one; undefined for the newest. */
  readonly from: string;
  readonly until: string | undefined;
  /** 已终止: the newest version of a record that is no longer in force. */
  readonly state: '现行' | '历史' | '未生效' | '已终止';
  readonly record: Whole;
  /** The duties of a matter, the findings of a ruling. */
  readonly parts: readonly PartOf<Whole>[];
  /** Cancellations that were still to come, each quoting what stood then. */
  readonly alsoThen: readonly ListChange[];
  /** The changes that made this version; empty for the first. */
  readonly changes: readonly ListChange[];
}
export type ItemVersion = Version<Item>;
export type RulingVersion = Version<ListedRuling>;

/** Everything announced, from which the walk starts, and what it is walked with. */
export interface Announced {
  readonly tables: CheckedTables;
  readonly changes: Changes;
  readonly names: Names;
  readonly ledger: Ledger;
}

/** The versions of a record, and the rows that they are made of. */
interface Told {
  readonly versions: readonly Version[];
  readonly sources: readonly unknown[];
}

/** The versions of the records of every list that keeps its past, newest first. */
export class History {
  readonly #past: Past;
  readonly #today: string;
  readonly #told = new Map<string, Told>();
  /** What the model before has told. */
  #earlier: ReadonlyMap<string, Told> | undefined;
  /** Whether there it was the same day, and changes were undone as they are here: then the same rows make the same versions. */
  readonly #isOfSameDay: boolean;
  readonly #undoesAsEarlier: boolean;

  /** `before`: the history of the model before, of which versions that are still the same are taken; it is not asked any more. */
  constructor({ tables, ledger, names }: Announced, today: string, before?: History) {
    this.#past = new Past(tables, ledger, today, names);
    this.#today = today;
    this.#earlier = before?.handOn();
    this.#isOfSameDay = before !== undefined && before.#today === today;
    this.#undoesAsEarlier = before !== undefined && this.#past.undoesAs(before.#past);
  }

  /** What it has told. It lets go of what was told before it. */
  handOn(): ReadonlyMap<string, Told> {
    this.#earlier = undefined;
    return this.#told;
  }

  /** Every version of a record, newest first; never empty. */
  of<Whole extends Recorded>({ id, list }: Whole): readonly Version<Whole>[] {
    const told = this.#told.get(id) ?? this.#tell(id, list);
    this.#told.set(id, told);
    // The walk changes neither the list of a record nor that of its parts.
    return told.versions as unknown as readonly Version<Whole>[];
  }

  /** What the model before has told, as long as it is the same. */
  #tell(id: string, list: string): Told {
    const earlier = this.#earlier?.get(id);
    const sources = this.#past.sourcesOf(id, list);
    const isUndone = this.#past.changesOf(id).length > 0;
    const canGoOn = this.#isOfSameDay && (this.#undoesAsEarlier || !isUndone);
    if (earlier !== undefined && canGoOn && haveSameMembers(sources, earlier.sources))
      return earlier;
    const versions = this.#versionsOf(id, list);
    const isSame = earlier !== undefined && areSame(versions, earlier.versions);
    return { versions: isSame ? earlier.versions : versions, sources };
  }

  /** Whether there is such a record in a list that keeps its past. */
  has(record: Pick<Recorded, 'id' | 'list'>): boolean {
    return this.#past.has(record);
  }

  /** The version that held on a day; before a record took effect, its first. */
  at<Whole extends Recorded>(record: Whole, date: string): Version<Whole> {
    const versions = this.of(record);
    const version = versions.find(({ from }) => from <= date) ?? versions.at(-1);
    if (version === undefined) throw new Error(`${record.id} has no version`);
    return version;
  }

  /** The version in force today; before a record takes effect, its first. */
  inForce<Whole extends Recorded>(record: Whole): Version<Whole> {
    return this.at(record, this.#today);
  }

  /** The next version to come; undefined when no change is announced. */
  next<Whole extends Recorded>(record: Whole): Version<Whole> | undefined {
    const present = this.inForce(record);
    return this.of(record).findLast(({ from }) => from > present.from && from > this.#today);
  }

  /** The versions that have an address of their own: a record that never changed is its own page alone. */
  addressed<Whole extends Recorded>(record: Whole): readonly Version<Whole>[] {
    const versions = this.of(record);
    return versions.length > 1 ? versions : [];
  }

  /** Whether a record has such versions. */
  isAddressed(id: string, list: string): boolean {
    return this.addressed({ id, list }).length > 0;
  }

  /** From which day on the version holds that a change made; undefined where it has no address. */
  madeBy(id: string, list: string, change: string): string | undefined {
    return this.addressed({ id, list }).find(({ changes }) =>
      changes.some((made) => made.id === change),
    )?.from;
  }

  /** From which day on the version holds that follows one; undefined when it is the newest. */
  afterwards(id: string, list: string, from: string): string | undefined {
    const versions = this.addressed({ id, list });
    return versions[versions.findIndex((version) => version.from === from) - 1]?.from;
  }

  /** The versions with an address by twos that follow one another, the newest two first: every two would be half their square. */
  steps<Whole extends Recorded>(record: Whole): { older: Version<Whole>; newer: Version<Whole> }[] {
    const versions = this.addressed(record);
    return versions.flatMap((newer, index) => {
      const older = versions[index + 1];
      return older === undefined ? [] : [{ older, newer }];
    });
  }

  /** The steps, and two of more of the versions where they are known to have an address. */
  compared<Whole extends Recorded>(
    record: Whole,
    known: readonly { readonly older: string; readonly newer: string }[],
  ): { older: Version<Whole>; newer: Version<Whole> }[] {
    const versions = new Map(this.addressed(record).map((version) => [version.from, version]));
    const steps = this.steps(record);
    const others = known.flatMap((days) => {
      const [older, newer] = [versions.get(days.older), versions.get(days.newer)];
      const isStep = steps.some((step) => step.older === older && step.newer === newer);
      return isStep || older === undefined || newer === undefined ? [] : [{ older, newer }];
    });
    return [...steps, ...others];
  }

  /**
   * The changes that were entered when their day had passed, of which a version does not know: its text stays as it was
   * published, and they are told beside it.
   */
  enteredLater({ record, from, until }: Version): readonly ListChange[] {
    const { told } = this.#past;
    return this.#past.changesOf(record.id).filter((change) => {
      const isInTime =
        from <= change.effective && (until === undefined || change.effective < until);
      return isInTime && told.isLate(change) && (isToldOnly(change) || told.from(change) !== from);
    });
  }

  #versionsOf(id: string, list: string): readonly Version[] {
    const stood = this.#past.of(id, list);
    const versions = stood.map(({ from, record, ...one }, index): Version => {
      const until = stood[index - 1]?.from;
      // The walk changes neither the list of a record nor that of its parts.
      const parts = Object.freeze(one.parts) as readonly PartOf<Recorded>[];
      const [alsoThen, changes] = [Object.freeze(one.alsoThen), Object.freeze(one.changes)];
      const state = this.#stateOf(record, from, until);
      return Object.freeze({ from, record, parts, alsoThen, changes, until, state });
    });
    return Object.freeze(versions);
  }

  #stateOf(record: Recorded, from: string, until: string | undefined): Version['state'] {
    if (until !== undefined && until <= this.#today) return '历史';
    if (from > this.#today) return '未生效';
    return isWithdrawn(tableNamed(record.list), record) ? '已终止' : '现行';
  }
}

/** Whether versions are the same, made of the very same rows. */
const areSame = (versions: readonly Version[], others: readonly Version[]): boolean =>
  versions.length === others.length &&
  versions.every((version, index) => {
    const other = others[index];
    return (
      other !== undefined &&
      version.record === other.record &&
      version.from === other.from &&
      version.until === other.until &&
      version.state === other.state &&
      haveSameMembers(version.parts, other.parts) &&
      haveSameMembers(version.alsoThen, other.alsoThen) &&
      haveSameMembers(version.changes, other.changes)
    );
  });
