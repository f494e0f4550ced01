import type { CheckedTables } from '../check/run.ts';
import type { Emergency } from '../tables/index.ts';
import type { Branch } from './items.ts';
import { groupByMany } from './lookup.ts';

/** What threatens lives, by the matters in which it may happen. */
export class Emergencies {
  /** In the order of their table. */
  readonly all: readonly Emergency[];
  readonly #byItem: ReadonlyMap<string, readonly Emergency[]>;

  constructor(tables: CheckedTables) {
    this.all = tables.emergencies;
    this.#byItem = groupByMany(this.all, ({ items }) => items);
  }

  /** The emergencies of a matter or a signpost; those of one of its branches before those that may come in any. */
  of(item: string, branches: readonly Branch[] = []): readonly Emergency[] {
    const own = this.#byItem.get(item) ?? [];
    const ofBranch = own.filter((emergency) =>
      branches.some((branch) => isOfBranch(emergency, branch)),
    );
    return [...ofBranch, ...own.filter((emergency) => !ofBranch.includes(emergency))];
  }

  /** The emergencies that one branch of a matter is about. */
  ofBranch(item: string, branch: Branch): readonly Emergency[] {
    return this.of(item).filter((emergency) => isOfBranch(emergency, branch));
  }
}

function isOfBranch({ conditions }: Emergency, { condition }: Branch): boolean {
  return condition !== undefined && conditions.includes(condition);
}
