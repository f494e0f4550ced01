/**
 * Each record as it stood from each day on which it changed, found by walking back from the present through its changes.
 *
 * A version begins on the day a change takes effect: that is the day from which people go by it. Changes of one day make one
 * version. A change that names a field has the field read as before; one without a field that announces a part takes the
 * part away again, and one that cancels gives back what it quotes, as a statement: the row itself is gone.
 */
import type { Duty, ListChange } from '../tables/index.ts';
import { changedColumn } from './cells.ts';
import type { Item } from './items.ts';
import { compare, groupBy } from './lookup.ts';
import type { Model } from './model.ts';

export interface ItemVersion {
  /** The first day of the version, and the first day of the next one; undefined for the newest. */
  readonly from: string;
  readonly until: string | undefined;
  readonly state: '现行' | '历史' | '未生效';
  readonly item: Item;
  readonly duties: readonly Duty[];
  /** Cancellations that were still to come, each quoting what stood then. */
  readonly alsoThen: readonly ListChange[];
  /** The changes that made this version; empty for the first. */
  readonly changes: readonly ListChange[];
}

/** What is walked back step by step. */
interface Standing {
  readonly item: Item;
  readonly duties: readonly Duty[];
  readonly alsoThen: readonly ListChange[];
}

/** The versions of items, newest first. */
export class History {
  readonly #model: Model;
  readonly #versions = new Map<string, readonly ItemVersion[]>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** Every version of an item, newest first; never empty. */
  of(item: Item): readonly ItemVersion[] {
    let versions = this.#versions.get(item.id);
    if (versions === undefined) {
      versions = this.#walkBack(item);
      this.#versions.set(item.id, versions);
    }
    return versions;
  }

  /** The version that held on a day; before an item took effect, its first. */
  at(item: Item, date: string): ItemVersion {
    const versions = this.of(item);
    const version = versions.find(({ from }) => from <= date) ?? versions.at(-1);
    if (version === undefined) throw new Error(`${item.id} has no version`);
    return version;
  }

  /** The version in force today; before an item takes effect, its first. */
  inForce(item: Item): ItemVersion {
    return this.at(item, this.#model.today);
  }

  /** The versions that have an address of their own: an item that never changed is its own page alone. */
  addressed(item: Item): readonly ItemVersion[] {
    const versions = this.of(item);
    return versions.length > 1 ? versions : [];
  }

  /** Every two of the versions with an address, the older one first. */
  pairs(item: Item): { older: ItemVersion; newer: ItemVersion }[] {
    const versions = this.addressed(item);
    return versions.flatMap((newer, index) =>
      versions.slice(index + 1).map((older) => ({ older, newer })),
    );
  }

  #walkBack(present: Item): ItemVersion[] {
    const changes = this.#model.changes
      .of(present.id)
      .filter((change) => !isBirth(change, present.id))
      .sort(
        (left, right) =>
          compare(right.effective, left.effective) ||
          compare(right.publishedOn, left.publishedOn) ||
          compare(right.id, left.id),
      );
    const drafts: Omit<ItemVersion, 'state' | 'until'>[] = [];
    let standing: Standing = {
      item: present,
      duties: this.#model.items.dutiesOf(present),
      alsoThen: [],
    };
    for (const [from, made] of groupBy(changes, (change) => change.effective)) {
      drafts.push({ from, ...standing, changes: made });
      standing = made.reduce((after, change) => this.#undo(after, change), standing);
    }
    drafts.push({ from: present.effective, ...standing, changes: [] });
    const { today } = this.#model;
    return drafts.map((draft, index) => {
      const until = drafts[index - 1]?.from;
      const ended = until !== undefined && until <= today;
      return { ...draft, until, state: ended ? '历史' : draft.from > today ? '未生效' : '现行' };
    });
  }

  #undo({ item, duties, alsoThen }: Standing, change: ListChange): Standing {
    if (change.field === undefined) {
      if (change.kind === '取消') return { item, duties, alsoThen: [change, ...alsoThen] };
      return { item, duties: duties.filter(({ id }) => id !== change.record), alsoThen };
    }
    const changed = changedColumn(change);
    if (changed === undefined) return { item, duties, alsoThen };
    const before = {
      [changed.key]: this.#model.names.read(changed.column, change.before ?? ''),
    };
    if (change.record === item.id) return { item: { ...item, ...before }, duties, alsoThen };
    return {
      item,
      duties: duties.map((duty) => (duty.id === change.record ? { ...duty, ...before } : duty)),
      alsoThen,
    };
  }
}

/** Whether a change announces the record itself: there is nothing before it. */
function isBirth({ record, kind, field }: ListChange, id: string): boolean {
  return record === id && field === undefined && kind !== '取消';
}
