/** What came of rulings: from which dispute each arose, which meetings discussed it, what it changed in the lists. */

import { partsTableOf } from '../records/index.ts';
import { rulingRecords } from '../records/rulings.ts';
import type { HotlineCase, ListChange, Meeting, Ruling } from '../tables/index.ts';
import { askedOnce } from './asked.ts';
import { groupByMany, newestFirst } from './lookup.ts';
import type { Model } from './model.ts';

export class Determinations {
  /** Newest first. */
  readonly meetings: readonly Meeting[];
  /** The rulings that were made, in force or not any more, newest first. */
  readonly made: readonly Ruling[];
  /** Those that people go by, and so ought to read in the lists. */
  readonly standing: readonly Ruling[];
  readonly #model: Model;
  readonly #changes: ReadonlyMap<string, readonly ListChange[]>;
  readonly #behind: ReadonlyMap<string, readonly Ruling[]>;
  readonly #meetingsOn: ReadonlyMap<string, readonly Meeting[]>;

  constructor(model: Model) {
    this.#model = model;
    const { rulings, changes, tables } = model;
    this.meetings = tables.meetings.toSorted(newestFirst(({ day }) => day));
    this.made = rulings.all.filter(({ decidedOn }) => decidedOn !== undefined);
    this.standing = this.made.filter(({ status }) => status === '生效');
    const own = [rulingRecords.table.name, partsTableOf(rulingRecords)?.name];
    const ofLists = changes.all.filter(({ list }) => !own.includes(list));
    const byNumber = rulings.all.flatMap(({ id, number }) =>
      number === undefined ? [] : [{ id, number }],
    );
    this.#changes = groupByMany(ofLists, ({ follows, basis }) => [
      ...follows,
      ...byNumber.filter(({ number }) => basis.includes(number)).map(({ id }) => id),
    ]);
    this.#behind = groupByMany(rulings.all, (ruling) => this.changesBy(ruling).map(({ id }) => id));
    this.#meetingsOn = groupByMany(this.meetings, (meeting) => meeting.rulings);
  }

  /** The hotline case that a ruling came from. */
  originOf({ case: id }: Ruling): HotlineCase | undefined {
    return id === undefined ? undefined : this.#model.cases.get(id);
  }

  /** The changes of the lists that were made because of a ruling, newest first: not those of rulings themselves. */
  changesBy({ id }: Ruling): readonly ListChange[] {
    return this.#changes.get(id) ?? [];
  }

  /** The rulings because of which a change was made, newest first. */
  rulingsBehind({ id }: ListChange): readonly Ruling[] {
    return this.#behind.get(id) ?? [];
  }

  /** The meetings that discussed a ruling, newest first. */
  meetingsOn({ id }: Ruling): readonly Meeting[] {
    return this.#meetingsOn.get(id) ?? [];
  }

  /** The rulings in force by which nothing in the lists has been changed yet. */
  get withoutChange(): readonly Ruling[] {
    return this.standing.filter((ruling) => this.changesBy(ruling).length === 0);
  }
}

export const determinationsOf = askedOnce(
  'determinations',
  (model): Determinations => new Determinations(model),
);
