/** The records of any list by one way: as rows of which the list's definition says what stands where. */
import type { CheckedTables } from '../check/run.ts';
import type { AnyRow, Records } from '../records/define.ts';
import { allLists, bodiesIn, dayOf, streetsIn } from '../records/index.ts';
import { isWithdrawn } from '../tables/define.ts';
import type { Body, TableName } from '../tables/index.ts';
import type { Bodies } from './bodies.ts';
import { byId, groupBy, groupByMany, newestFirst } from './lookup.ts';

/** Records that share a value of a column, with the value as the table has it. */
export interface Group {
  readonly value: string;
  readonly members: readonly AnyRow[];
}

/** The rows of every list, newest first where its records have a day, by id and by the bodies they concern. */
export class Lists {
  readonly #tables: CheckedTables;
  readonly #bodies: Bodies;
  readonly #rows = new Map<string, readonly AnyRow[]>();
  readonly #byId = new Map<string, ReadonlyMap<string, AnyRow>>();
  readonly #successors = new Map<string, ReadonlyMap<string, readonly AnyRow[]>>();
  readonly #concerning = new Map<string, ReadonlyMap<string, readonly AnyRow[]>>();

  constructor(tables: CheckedTables, bodies: Bodies) {
    this.#tables = tables;
    this.#bodies = bodies;
  }

  /** The records of a list; one without days keeps the order of its table. */
  all(list: Records): readonly AnyRow[] {
    return kept(this.#rows, list, () => {
      const rows = rowsOf(this.#tables, list.table.name);
      return list.day.length === 0
        ? rows
        : rows.toSorted(newestFirst((row: AnyRow) => dayOf(list, row) ?? ''));
    });
  }

  /** A row of any table by its id; undefined when there is none. */
  find(table: string, id: string): AnyRow | undefined {
    let rows = this.#byId.get(table);
    if (rows === undefined) {
      rows = byId(rowsOf(this.#tables, table));
      this.#byId.set(table, rows);
    }
    return rows.get(id);
  }

  /** How many rows a table has: who asks no more has read none of them. */
  count(table: string): number {
    return rowsOf(this.#tables, table).length;
  }

  /** Whether there is a record: who asks no more has not read it. */
  has(table: string, id: string): boolean {
    return this.find(table, id) !== undefined;
  }

  /** The records of a list that hold or will, and those that were withdrawn. */
  apart(list: Records): { standing: AnyRow[]; withdrawn: AnyRow[] } {
    const ended = (row: AnyRow) => isWithdrawn(list.table, row);
    const all = this.all(list);
    return { standing: all.filter((row) => !ended(row)), withdrawn: all.filter(ended) };
  }

  /** The records that concern a body. What concerns all streets together concerns each of them. */
  concerning(list: Records, body: Body): readonly AnyRow[] {
    const found = kept(this.#concerning, list, () =>
      groupByMany(this.all(list), (row) =>
        bodiesIn(list, row).flatMap((id) => this.#reached(id, streetsIn(list, row))),
      ),
    );
    return found.get(body.id) ?? [];
  }

  /** The records that replaced a record, newest first, whichever of the two names the other. */
  successorsOf(list: Records, row: AnyRow): readonly AnyRow[] {
    const { succession, name } = list.table;
    if (succession === undefined) return [];
    const named = (from: AnyRow) => (from[succession.column] ?? []) as string | readonly string[];
    if (succession.names === 'successor')
      return [named(row)].flat().flatMap((id) => this.find(name, id) ?? []);
    const found = kept(this.#successors, list, () =>
      groupByMany(this.all(list), (later) => [named(later)].flat()),
    );
    return found.get(row.id) ?? [];
  }

  #reached(id: string, only: readonly string[]): readonly string[] {
    const body = this.#bodies.find(id);
    if (body === undefined) return [];
    if (!this.#bodies.isCollective(body)) return [id];
    return [id, ...(only.length > 0 ? only : this.#bodies.streets.map((street) => street.id))];
  }
}

/** Records by the value of one of their columns, in the order in which the values first come; without a value, under ''. */
export function groupsOf(records: readonly AnyRow[], column: string): Group[] {
  return [...groupBy(records, (row) => String(row[column] ?? ''))].map(([value, members]) => ({
    value,
    members,
  }));
}

/** The lists whose records concern bodies and are shown on the pages of these. */
export const listsOnBodies: readonly Records[] = allLists.filter(
  ({ onBodies, bodies }) => onBodies === 'list' && bodies.length > 0,
);

function rowsOf(tables: CheckedTables, name: string): readonly AnyRow[] {
  return (tables[name as TableName] ?? []) as readonly AnyRow[];
}

function kept<Made>(made: Map<string, Made>, { table }: Records, make: () => Made): Made {
  let found = made.get(table.name);
  if (found === undefined) {
    found = make();
    made.set(table.name, found);
  }
  return found;
}
