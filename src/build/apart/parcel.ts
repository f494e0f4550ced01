/**
 * Models as they are handed from one thread to another, one after another: what each is made of, and of what the one before was made
 * of as well, only that it is. What is the very same from one model to the next where it is sent is so where it arrives.
 */
import type { CheckedTables } from '../../check/run.ts';
import { learnHolidays } from '../../dates/holidays.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { Model, type Reminder } from '../../model/model.ts';
import { Parts } from '../../model/parts.ts';
import { frozen } from '../../tables/frozen.ts';
import { allTables, type TableName } from '../../tables/index.ts';
import { heard, type ToldLater } from './told-later.ts';

type Row = object;
/** The rows of a table: those that were there before by their places then. */
type Rows = readonly (Row | number)[];

export interface Parcel extends Pick<Model, 'today'> {
  /** What the check has found, or will have. */
  readonly reminders: readonly Reminder[] | ToldLater;
  /** The tables that are not what they were. */
  readonly tables: Readonly<Partial<Record<TableName, Rows>>>;
  /** undefined when it is what it was. */
  readonly ledger: Pick<Ledger, 'entries' | 'publications' | 'copies'> | undefined;
}

const names = allTables.map(({ name }) => name as TableName);

/** Of what a model is made. */
export interface Given extends Pick<Parcel, 'today' | 'reminders'> {
  readonly tables: CheckedTables;
  readonly ledger: Ledger;
}

export class Sender {
  #tables: CheckedTables | undefined;
  #ledger: Ledger | undefined;

  /** What is to be sent of a model, whose receiver has all that was sent before. */
  parcelOf({ tables, today, reminders, ledger }: Given): Parcel {
    const before = this.#tables;
    const changed = names.filter((name) => tables[name] !== before?.[name]);
    const rows = changed.map((name) => [name, rowsOf(tables[name], before?.[name])] as const);
    const isSame = ledger === this.#ledger;
    this.#tables = tables;
    this.#ledger = ledger;
    const { entries, publications, copies } = ledger;
    return {
      tables: Object.fromEntries(rows),
      ledger: isSame ? undefined : { entries, publications, copies },
      today,
      reminders,
    };
  }
}

const isLater = (reminders: Parcel['reminders']): reminders is ToldLater => 'port' in reminders;

function rowsOf(rows: readonly Row[], before: readonly Row[] = []): Rows {
  const places = new Map(before.map((row, place) => [row, place]));
  return rows.map((row) => places.get(row) ?? row);
}

export class Receiver {
  readonly #parts = new Parts();
  #tables: Partial<Record<TableName, readonly Row[]>> = {};
  #ledger: Ledger | undefined;

  /** The model that was sent; the one before is past then. */
  modelOf({ tables, today, reminders, ledger }: Parcel): Model {
    const changed = Object.entries(tables).map(([name, rows]) => {
      const before = this.#tables[name as TableName] ?? [];
      return [name, frozen(rows.map((row) => (typeof row === 'number' ? before[row] : row)))];
    });
    this.#tables = Object.freeze({ ...this.#tables, ...Object.fromEntries(changed) });
    if (ledger !== undefined)
      this.#ledger = new Ledger(ledger.entries, ledger.publications, ledger.copies);
    const whole = this.#tables as CheckedTables;
    // The check has learnt them where it was made.
    learnHolidays(whole.holidays);
    const found = isLater(reminders) ? () => heard<readonly Reminder[]>(reminders) : reminders;
    return new Model(whole, today, this.#ledger, found, this.#parts);
  }
}
