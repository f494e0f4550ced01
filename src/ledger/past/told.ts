/**
 * When the site came to tell a change. What it said of a day that has gone stays: a change that is entered after its day is
 * told from the day of the publication it came with, and says so. What was entered before any past was sealed keeps its day.
 */
import { splitPhrases } from '../../tables/cell.ts';
import { versionsTable } from '../../tables/ledger.ts';
import type { Ledger } from '../ledger.ts';

/** What has to be known of a change to tell from when on it counts. */
interface Entered {
  readonly id: string;
  readonly effective: string;
}

const CHANGES = 'list-changes';

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

  /** The day from which a record can have stood in its list, where it came after the past of the lists was sealed. */
  listedOn(table: string, id: string): string | undefined {
    const entered = this.#ledger.find(table, id)?.first;
    return this.#isAfterSeal(entered) ? (entered ?? this.#today) : undefined;
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
