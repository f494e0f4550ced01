/** Which records of other lists stand on the page of a record, because they name it. */
import type { CheckedTables } from '../check/run.ts';
import type { AnyRow, Records } from '../records/define.ts';
import { allLists, dayOf } from '../records/index.ts';
import { isWithdrawn } from '../tables/define.ts';
import type { TableName } from '../tables/index.ts';
import { groupByMany, newestFirst } from './lookup.ts';

/** The records of one list that name a record, under the heading they have on its page. */
export interface Standing {
  readonly list: Records;
  readonly heading: string;
  readonly rows: readonly AnyRow[];
  /** The column of the list by which a page of its own holds all of them; undefined where the list has none. */
  readonly partOf: string | undefined;
}

/** One column of one list, with its records by the ids that they name there. */
interface Naming {
  readonly list: Records;
  readonly heading: string;
  readonly partOf: string | undefined;
  readonly byNamed: ReadonlyMap<string, readonly AnyRow[]>;
}

export class StandingOn {
  readonly #namings: readonly Naming[];

  constructor(tables: CheckedTables) {
    this.#namings = allLists.flatMap((list) =>
      (list.standsOn ?? []).map(({ column, heading, newestFirst: ordered, hasPart }) => {
        const rows = standing(tables, list);
        const inOrder = ordered
          ? rows.toSorted(newestFirst((row) => dayOf(list, row) ?? ''))
          : rows;
        const byNamed = groupByMany(inOrder, (row) => named(row[column]));
        return { list, heading, partOf: hasPart ? column : undefined, byNamed };
      }),
    );
  }

  /** List by list, what holds or will hold and names the record; lists without such records are left out. */
  of(id: string): Standing[] {
    return this.#namings.flatMap(({ byNamed, ...naming }) => {
      const rows = byNamed.get(id);
      return rows === undefined ? [] : [{ ...naming, rows }];
    });
  }
}

const standing = (tables: CheckedTables, { table }: Records): AnyRow[] =>
  (tables[table.name as TableName] as readonly AnyRow[]).filter((row) => !isWithdrawn(table, row));

const named = (cell: unknown): readonly string[] =>
  [(cell ?? []) as string | readonly string[]].flat();
