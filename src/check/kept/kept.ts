import type { AddressFiles } from '../../ledger/addresses.ts';
import { FilesRead } from '../../load/load.ts';
import type { Table } from '../../tables/define.ts';
import type { Data, Given } from '../data.ts';
import { Findings } from './findings.ts';
import { KeptRows } from './rows.ts';
import { Watch } from './watch.ts';

/**
 * What a process that checks the same data again and again has in memory of one check for the next. It tells the same as a check
 * from the beginning; only what is as it was is not read, looked up and judged again.
 *
 * Whoever takes the tables from one check to the next may rely on this: a row of which neither a cell has changed nor what a name
 * in it means is the very same object, a table of such rows alone is the very same list, and nobody can change either.
 *
 * It holds what the last check has left, and nothing older.
 */
export class Kept {
  /** The tables as they were read. */
  readonly files = new FilesRead();
  readonly watch = new Watch(true);
  readonly findings = new Findings(this.watch);
  readonly rows = new KeptRows(this.watch, this.findings);
  #of: { readonly tables: readonly Table[]; readonly folder: string | undefined } | undefined;

  /** Begins another check. */
  begin({ tables = [], folder }: Given): void {
    this.findings.begin();
    this.rows.begin();
    if (this.#of?.tables === tables && this.#of.folder === folder) return;
    this.#of = { tables, folder };
    this.#forget();
  }

  /** Takes the rows of a check as they are before the rules look at them. */
  settle(data: Data, given: Given): void {
    this.rows.settle(data);
    const { findings } = this;
    findings.give(':today', given.today);
    findings.give(':folder', given.folder);
    findings.give(':ledger', given.ledger);
    findings.give(':promises', JSON.stringify(given.promises));
    findings.give(':addresses', textOf(given.addresses));
    findings.give(':unread', [...data.unread].sort().join());
    findings.give(':unnamed', [...data.unnamed].sort().join());
    findings.give(
      ':saved',
      JSON.stringify(data.saved.map(({ column, ...one }) => [column.label, one])),
    );
    // Working days are counted by what the table of holidays says, which nobody asks the data for.
    if (findings.isChanged('holidays')) findings.forget();
  }

  #forget(): void {
    this.findings.forget();
    this.rows.forget();
  }
}

const textOf = (addresses: AddressFiles | undefined): string =>
  JSON.stringify([addresses?.list, addresses?.copy]);
