/** How a cell of a list on record read from which day on: its changes undone one after another. */
import { isWithdrawn } from '../tables/define.ts';
import type { ListChange } from '../tables/index.ts';
import {
  citationsText,
  type LawSuccession,
  lawSucceeded,
  marked,
} from '../tables/law-succession.ts';
import { isToldOnly } from '../tables/list-changes.ts';
import { ANNOUNCING, changeOrder } from './change-order.ts';
import type { Data, DataRow } from './data.ts';
import { soundChangeRows, successionIn } from './unrecorded.ts';

/** What stood in a cell. */
export interface Standing {
  readonly cell: string;
  readonly from: string;
  /** The change that tells of it; undefined for what stands in the table itself. */
  readonly told: DataRow<ListChange> | undefined;
}

type Change = DataRow<ListChange>;

const NONE: readonly Change[] = [];

/** The kinds of change that may end a record. */
const ENDING: readonly string[] = ['取消', '合并', '拆分'];

/** The past of the cells of all lists, for all rules alike. */
export const standingsOf = (data: Data): Standings => data.once(makeStandings);

const makeStandings = (data: Data): Standings => new Standings(data);

/** The past of the cells of all lists whose changes are on record. */
export class Standings {
  readonly succession: LawSuccession;
  readonly #data: Data;
  readonly #byRecord: ReadonlyMap<string, ReadonlyMap<string, readonly Change[]>>;
  readonly #byWhole: ReadonlyMap<string, readonly Change[]>;

  constructor(data: Data) {
    this.#data = data;
    this.succession = successionIn(data);
    const changes = soundChangeRows(data)
      .filter(({ values }) => !isToldOnly(values))
      .toSorted((left, right) => (changeOrder(left.values) < changeOrder(right.values) ? 1 : -1));
    const byList = Map.groupBy(changes, ({ values }) => values.list);
    this.#byRecord = new Map(
      [...byList].map(([list, own]) => [list, Map.groupBy(own, ({ values }) => values.record)]),
    );
    this.#byWhole = Map.groupBy(changes, ({ values }) => this.#wholeOf(values));
  }

  /** Whether any change speaks of a row, or of the record that it is a part of: without one it stands as it always did. */
  hasChanged(row: DataRow): boolean {
    const { partOf } = row.table;
    if (this.#changes(row).length > 0) return true;
    return partOf !== undefined && this.#byWhole.has(String(row.values[partOf]));
  }

  /** The days on which a version of the record of a row begins while something stands in one of its cells. */
  daysOf(row: DataRow, standings: readonly Standing[], index: number): string[] {
    const { from = '' } = standings[index] ?? {};
    const until = standings[index - 1]?.from ?? '9999-12-31';
    const whole = String(row.values[row.table.partOf ?? 'id']);
    const changes = this.#byWhole.get(whole) ?? [];
    const end = changes.find((change) => this.#ends(change))?.values.effective ?? until;
    return [
      from,
      ...changes
        .map(({ values }) => values.effective)
        .filter((day) => from < day && day < until && day < end),
    ];
  }

  /** Whether a change ends its record: nobody goes by the versions that begin with it. */
  #ends({ values: { list, record, field, kind } }: Change): boolean {
    const table = this.#data.table(list);
    const row = this.#data.find(list, record);
    if (table.partOf !== undefined || row === undefined || !isWithdrawn(table, row.values))
      return false;
    return ENDING.includes(kind) || field === table.withdrawn?.column;
  }

  #wholeOf({ list, record }: ListChange): string {
    const { partOf = 'id' } = this.#data.table(list);
    return String(this.#data.find(list, record)?.values[partOf] ?? record);
  }

  /** Everything that stood in a cell, the newest first; what stood for no day is left out. */
  of(row: DataRow, key: string): Standing[] {
    const found: Standing[] = [];
    const birth = this.birthOf(row);
    let cell = row.cells[key] ?? '';
    let told: Change | undefined;
    for (const change of this.#changesOf(row, key)) {
      const from = change.values.effective;
      if (from < birth) break;
      if (found.at(-1)?.from !== from) found.push({ cell, from, told });
      cell = this.#before(cell, change);
      told = change;
    }
    return found.at(-1)?.from === birth ? found : [...found, { cell, from: birth, told }];
  }

  /** What stands in a cell today; undefined for what is still to come. */
  today(row: DataRow, key: string): Standing | undefined {
    return this.of(row, key).find(({ from }) => from <= this.#data.today);
  }

  /**
   * A cell as it read before laws took the place of others, after one change of it and until another. What changed on the
   * day of a law was written with the law in mind.
   */
  beforeLaws(
    row: DataRow,
    key: string,
    cell: string,
    { effective: earlier }: ListChange,
    { effective: later }: { readonly effective: string } = { effective: '9999-12-31' },
  ): string {
    return this.#successions(row, key)
      .filter(({ values: { effective } }) => earlier < effective && effective <= later)
      .reduce((text, change) => this.#before(text, change), cell);
  }

  /** The day from which a row stands: the day it was added, or that of its record. */
  birthOf(row: DataRow): string {
    const added = this.#changes(row).find(
      ({ values }) => values.field === undefined && ANNOUNCING.includes(values.kind),
    );
    return added?.values.effective ?? dateOf(this.#data, row);
  }

  #changes({ table, cells }: DataRow): readonly Change[] {
    return this.#byRecord.get(table.name)?.get(cells['id'] ?? '') ?? NONE;
  }

  #changesOf(row: DataRow, key: string): Change[] {
    const own = this.#changes(row).filter(({ values }) => values.field === key);
    const all = [...own, ...this.#successions(row, key)];
    if (all.length < 2) return all;
    return all.toSorted((left, right) =>
      changeOrder(left.values) < changeOrder(right.values) ? 1 : -1,
    );
  }

  /** The laws that took the place of others in the citations of a row, or of the record it is a part of; the newest first. */
  #successions(row: DataRow, key: string): Change[] {
    const { table, values } = row;
    if (!table.columns[key]?.kind.isCited) return [];
    const whole = String(values[table.partOf ?? ''] ?? '');
    const lists = table.columns[table.partOf ?? '']?.targets ?? [];
    const ofWhole = lists.flatMap((list) => this.#byRecord.get(list)?.get(whole) ?? []);
    return [...this.#changes(row), ...ofWhole]
      .filter((change) => lawSucceeded(change.values) !== undefined)
      .toSorted((left, right) => (changeOrder(left.values) < changeOrder(right.values) ? 1 : -1));
  }

  #before(cell: string, change: Change): string {
    const succeeded = lawSucceeded(change.values);
    if (succeeded === undefined) return change.values.before ?? '';
    return citationsText(this.succession.before(marked(cell), succeeded));
  }
}

/** The day on which a row speaks: its own date, or that of the record it belongs to, or today. */
export function dateOf(data: Data, row: DataRow): string {
  const key = row.table.datedBy;
  if (key === undefined) return data.today;
  const value = row.values[key];
  if (typeof value !== 'string') return data.today;
  const column = row.table.columns[key];
  if (column?.kind.isDate) return value;
  for (const target of column?.targets ?? []) {
    const owner = data.find(target, value);
    if (owner !== undefined) return dateOf(data, owner);
  }
  return data.today;
}
