/**
 * When the site came to tell a change. What it said of a day that has gone stays: a change that is entered after its day is
 * told from the day of the publication it came with, and says so. What was entered before any past was sealed keeps its day.
 */
import type { AnyRow, Records } from '../../records/define.ts';
import { publishedOn } from '../../records/index.ts';
import { splitPhrases } from '../../tables/cell.ts';
import { listingsTable, versionsTable } from '../../tables/ledger.ts';
import type { Cells } from '../digest.ts';
import type { Ledger } from '../ledger.ts';

/** What has to be known of a change to tell from when on it counts. */
interface Entered {
  readonly id: string;
  readonly effective: string;
}

const CHANGES = 'list-changes';

export const listingId = (list: string, record: string): string => `${list}/${record}`;

export class Told {
  readonly #ledger: Ledger;
  readonly #today: string;
  #sealed:
    | { readonly since: string | undefined; readonly days: ReadonlyMap<string, string> }
    | undefined;

  constructor(ledger: Ledger, today: string) {
    this.#ledger = ledger;
    this.#today = today;
  }

  /** The day of the publication that first held a change; undefined before it is published. */
  enteredOn({ id }: Pick<Entered, 'id'>): string | undefined {
    return this.#ledger.find(CHANGES, id)?.first;
  }

  /** The day from which a change counts: that of the sealed version it made, or else not before it was entered. */
  from(change: Entered): string {
    const { since, days } = this.#pasts;
    if (since === undefined) return change.effective;
    const entered = this.enteredOn(change) ?? this.#today;
    return days.get(change.id) ?? [change.effective, entered].sort().at(-1) ?? entered;
  }

  /** Whether a change came after its day, to a past that was sealed before. */
  isLate(change: Entered): boolean {
    const isLater = this.#isAfterSeal(this.enteredOn(change)) || this.#pasts.days.has(change.id);
    return isLater && change.effective < this.from(change);
  }

  /**
   * The day from which a record stands in the former lists, and undefined where it was never made public. What was sealed
   * stays; a day that is entered later counts from when it is entered.
   */
  listedFrom(list: Records, row: AnyRow): string | undefined {
    const sealed = this.#listing(list, row)?.['from'];
    const published = publishedOn(list, row);
    if (sealed || published === undefined) return sealed || undefined;
    const entered = this.#ledger.find(list.table.name, row.id)?.first;
    const own = this.#isAfterSeal(entered) ? (entered ?? this.#today) : published;
    return [published, this.#isToldOf(list, row) ? own : this.#today].sort().at(-1);
  }

  /** The day from which a record that has ended stands in them no longer: never before the last publication that has it standing. */
  listedUntil(list: Records, row: AnyRow, ended: string): string {
    const sealed = this.#listing(list, row);
    if (sealed?.['until']) return sealed['until'];
    const seen = sealed === undefined ? undefined : this.#ledger.newest?.date;
    return seen !== undefined && ended < seen ? seen : ended;
  }

  #listing({ table }: Records, { id }: AnyRow): Cells | undefined {
    return this.#ledger.last(listingsTable.name, listingId(table.name, id));
  }

  /** Whether the day on which a record was made public was published as it is, or before listings were sealed. */
  #isToldOf(list: Records, row: AnyRow): boolean {
    if (!this.#ledger.knows(listingsTable.name)) return true;
    const last = this.#ledger.last(list.table.name, row.id);
    return (
      last !== undefined && publishedOn(list, { id: row.id, ...last }) === publishedOn(list, row)
    );
  }

  #isAfterSeal(entered: string | undefined): boolean {
    const { since } = this.#pasts;
    return since !== undefined && (entered === undefined || since < entered);
  }

  /** The day of the first publication that held the pasts of records, and from when on each change counts in them. */
  get #pasts() {
    if (this.#sealed !== undefined) return this.#sealed;
    const firsts = this.#ledger.entries.filter(({ table }) => table === versionsTable.name);
    const copies = [...(this.#ledger.copies.get(versionsTable.name)?.values() ?? [])];
    const days = copies.flatMap(({ cells: { changes = '', from = '' } }) =>
      splitPhrases(changes).map((id) => [id, from] as const),
    );
    const since = firsts.map(({ first }) => first).sort()[0];
    this.#sealed = { since, days: new Map(days) };
    return this.#sealed;
  }
}
